<#-- The frame of every page: one column, a language switch in words, one message, one task. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${(locale.currentLanguageTag)!'id'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <meta name="theme-color" content="#9b1c1c">
  <meta name="robots" content="noindex">
  <title>${msg("konvensiWindowTitle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <#list (properties.styles!'')?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
</head>
<body data-page-id="login-${pageId!''}">
  <a class="skip" href="#content">${msg("konvensiSkip")}</a>
  <header class="site">
    <p class="brand"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="28" height="28"> ${realm.displayName!''}</p>
    <#if realm.internationalizationEnabled && (locale.supported)?? && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("languageTag")?reverse as l>
        <#if l.languageTag == locale.currentLanguageTag>
          <span aria-current="true" lang="${l.languageTag}">${l.label}</span>
        <#else>
          <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
        </#if>
      </#list>
    </nav>
    </#if>
  </header>
  <main id="content" tabindex="-1">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <p class="who" id="kc-username"><span id="kc-attempted-username">${auth.attemptedUsername}</span>
        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("konvensiOtherAccount")}</a></p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="message ${message.type}" <#if message.type == 'error'>role="alert"<#else>role="status"</#if>>
        <strong>${msg("konvensiMessage." + message.type)}</strong> ${kcSanitize(message.summary)?no_esc}
      </div>
    </#if>
    <#if displayRequiredFields>
      <p class="hint">${msg("konvensiRequired")}</p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="button secondary" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div class="info" id="kc-info"><#nested "info"></div>
    </#if>
  </main>
  <footer class="site"><p>${msg("konvensiFooter")}</p></footer>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
</body>
</html>
</#macro>
