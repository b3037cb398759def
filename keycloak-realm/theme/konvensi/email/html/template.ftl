<#-- Plain letters: no picture, no style sheet, nothing fetched from anywhere. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;background:#fbf9f6;color:#23211f;font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:32rem;margin:0 auto;padding:1rem;border-top:4px solid #9b1c1c">
<p style="font-weight:700">Konvensi Rakyat</p>
<#nested>
<p style="color:#5b5650;font-size:14px;border-top:1px solid #ded8cf;padding-top:.5rem">${msg("konvensiMailFooter")}</p>
</div>
</body>
</html>
</#macro>
