<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout; section>
<#if section = "header">
  ${msg("webauthn-registration-title")}
<#elseif section = "form">
  <p>${msg("konvensiPasskeyWhat")}</p>
  <p>${msg("konvensiPasskeyHow")}</p>
  <noscript><p class="message warning">${msg("konvensiPasskeyScript")}</p></noscript>
  <form id="register" action="${url.loginAction}" method="post">
    <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as field>
      <input type="hidden" id="${field}" name="${field}">
    </#list>
    <div class="field">
      <label class="label" for="name">${msg("konvensiPasskeyName")}</label>
      <input class="input" id="name" type="text" value="${msg("webauthn-registration-init-label")}" maxlength="60" autocomplete="off">
    </div>
    <@passwordCommons.logoutOtherSessions/>
    <button class="button primary" type="button" id="registerWebAuthn">${msg("doRegisterSecurityKey")}</button>
  </form>
  <script type="module">
    <#outputformat "JavaScript">
    import { registerByWebAuthn } from ${(url.resourcesPath + "/js/webauthnRegister.js")?c};
    // Keycloak's script asks for the name in a window of the browser, afterwards: it stands on the page already
    window.prompt = (question, usual) => document.getElementById("name").value.trim() || usual;
    document.getElementById("registerWebAuthn").addEventListener("click", () => registerByWebAuthn({
      challenge: ${challenge?c}, userid: ${userid?c}, username: ${username?c},
      signatureAlgorithms: [<#list signatureAlgorithms as one>${one?c}<#sep>, </#list>],
      rpEntityName: ${rpEntityName?c}, rpId: ${rpId?c}, createTimeout: ${createTimeout?c},
      attestationConveyancePreference: ${attestationConveyancePreference?c},
      authenticatorAttachment: ${authenticatorAttachment?c},
      requireResidentKey: ${requireResidentKey?c}, residentKey: ${residentKey?c},
      userVerificationRequirement: ${userVerificationRequirement?c}, excludeCredentialIds: ${excludeCredentialIds?c},
      initLabel: ${msg("webauthn-registration-init-label")?c},
      initLabelPrompt: "",
      errmsg: ${msg("webauthn-unsupported-browser-text")?c}
    }), { once: true });
    </#outputformat>
  </script>
</#if>
</@layout.registrationLayout>
