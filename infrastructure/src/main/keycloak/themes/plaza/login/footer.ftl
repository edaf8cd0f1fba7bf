<#-- Keycloak's place for additions to every page. Colours and addresses are checked again: they end up in CSS and HTML. -->
<#macro content>
<#assign accent = (realm.attributes['brandAccent'])!''>
<#if accent?matches('#[0-9a-fA-F]{6}')>
<style>:root { --plaza-accent: ${accent}; }</style>
</#if>
<#assign accentDark = (realm.attributes['brandAccentDark'])!''>
<#if accentDark?matches('#[0-9a-fA-F]{6}')>
<style>.pf-v5-theme-dark { --plaza-link: ${accentDark}; }</style>
</#if>
<#assign logo = (realm.attributes['brandLogo'])!''>
<#if logo?matches('https?://[^\\s"\'<>()]+')>
<style>
#kc-header-wrapper { background-image: url("${logo}"); padding-block-start: 4.5rem; }
</style>
</#if>
<#assign favicon = (realm.attributes['brandFavicon'])!''>
<#if favicon?matches('https?://[^\\s"\'<>()]+')>
<link rel="icon" href="${favicon}">
</#if>
</#macro>
