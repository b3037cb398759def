<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("webauthn-login-title")}
<#elseif section = "form">
  <p>${msg("konvensiPasskeyLead")}</p>
  <noscript><p class="message warning">${msg("konvensiPasskeyScript")}</p></noscript>
  <#if authenticators??>
    <ul class="passkeys">
      <#list authenticators.authenticators as one>
        <li><strong>${one.label}</strong> <span class="hint">${msg("webauthn-createdAt-label")} ${one.createdAt}</span></li>
      </#list>
    </ul>
  </#if>
  <form id="webauth" action="${url.loginAction}" method="post">
    <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as field>
      <input type="hidden" id="${field}" name="${field}">
    </#list>
    <button class="button primary" type="button" id="authenticateWebAuthnButton" autofocus>${msg("webauthn-doAuthenticate")}</button>
  </form>
  <#if authenticators??>
    <#-- the script reads the ids of the account's passkeys here -->
    <form id="authn_select">
      <#list authenticators.authenticators as one>
        <input type="hidden" name="authn_use_chk" value="${one.credentialId}">
      </#list>
    </form>
  </#if>
  <p class="hint">${msg("konvensiPasskeyLost")}</p>
  <script type="module">
    <#outputformat "JavaScript">
    import { authenticateByWebAuthn } from ${(url.resourcesPath + "/js/webauthnAuthenticate.js")?c};
    document.getElementById("authenticateWebAuthnButton").addEventListener("click", () => authenticateByWebAuthn({
      isUserIdentified: ${isUserIdentified}, challenge: ${challenge?c}, userVerification: ${userVerification?c},
      rpId: ${rpId?c}, createTimeout: ${createTimeout?c}, errmsg: ${msg("webauthn-unsupported-browser-text")?c}
    }), { once: true });
    </#outputformat>
  </script>
</#if>
</@layout.registrationLayout>
