<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("webauthn-error-title")}
<#elseif section = "form">
  <form id="kc-error-credential-form" action="${url.loginAction}" method="post">
    <input type="hidden" name="authenticationExecution" value="${execution}">
    <input type="hidden" name="isSetRetry" value="retry">
    <button class="button primary" type="submit" id="kc-try-again" autofocus>${msg("doTryAgain")}</button>
  </form>
  <p class="hint">${msg("konvensiPasskeyLost")}</p>
</#if>
</@layout.registrationLayout>
