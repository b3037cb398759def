<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#macro secret name title autocomplete hint="">
  <#assign wrong = messagesPerField.existsError(name)>
  <div class="field">
    <label class="label" for="${name}">${title}</label> <span class="required">*</span>
    <#if hint?has_content><p class="hint" id="hint-${name}">${hint}</p></#if>
    <div class="with-button">
      <input class="input" type="password" id="${name}" name="${name}" autocomplete="${autocomplete}" required
        aria-describedby="<#if hint?has_content>hint-${name} </#if><#if wrong>input-error-${name}</#if>" <#if wrong>aria-invalid="true"</#if>>
      <button class="show-password" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
        data-icon-show="" data-icon-hide="" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i aria-hidden="true"></i></button>
    </div>
    <#if wrong><p class="wrong" id="input-error-${name}" role="alert">${kcSanitize(messagesPerField.get(name))?no_esc}</p></#if>
  </div>
</#macro>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true; section>
<#if section = "header">
  ${msg("registerTitle")}
<#elseif section = "form">
  <p>${msg("konvensiRegisterLead")}</p>
  <form id="kc-register-form" action="${url.registrationAction}" method="post">
    <@userProfileCommons.userProfileFormFields; callback, attribute>
      <#if callback = "afterField" && attribute.name == 'username' && passwordRequired??>
        <@secret name="password" title=msg("password") autocomplete="new-password" hint=msg("konvensiPasswordHint")/>
        <@secret name="password-confirm" title=msg("passwordConfirm") autocomplete="new-password"/>
      </#if>
    </@userProfileCommons.userProfileFormFields>
    <button class="button primary" type="submit" id="kc-register">${msg("doRegister")}</button>
    <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </form>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
</@layout.registrationLayout>
