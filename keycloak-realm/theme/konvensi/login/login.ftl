<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password') displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
<#if section = "header">
  ${msg("loginAccountTitle")}
<#elseif section = "form" && realm.password>
  <#assign wrong = messagesPerField.existsError('username','password')>
  <form id="kc-form-login" action="${url.loginAction}" method="post">
    <#if wrong>
      <p class="wrong" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p>
    </#if>
    <#if !usernameHidden??>
    <div class="field">
      <label class="label" for="username">${msg("usernameOrEmail")}</label>
      <input class="input" id="username" name="username" value="${(login.username!'')}" type="text" autocomplete="username"
        autocapitalize="none" spellcheck="false" <#if !wrong>autofocus</#if> <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
    </div>
    </#if>
    <div class="field">
      <label class="label" for="password">${msg("password")}</label>
      <div class="with-button">
        <input class="input" id="password" name="password" type="password" autocomplete="current-password"
          <#if usernameHidden?? || wrong>autofocus</#if> <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
        <button class="show-password" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
          data-icon-show="" data-icon-hide="" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i aria-hidden="true"></i></button>
      </div>
    </div>
    <input type="hidden" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
    <button class="button primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
    <#if realm.resetPasswordAllowed>
      <p><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
  </form>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
<#elseif section = "info">
  <h2>${msg("noAccount")}</h2>
  <p>${msg("konvensiWhoRegisters")}</p>
  <p><a class="button secondary" id="kc-registration" href="${url.registrationUrl}">${msg("doRegister")}</a></p>
</#if>
</@layout.registrationLayout>
