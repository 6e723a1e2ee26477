<!DOCTYPE html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
<title>The tablecloth from Coventry</title>
<meta http-equiv="refresh" content="0; url=./en/stories/tablecloth/">
<meta name="robots" content="noindex">
<link rel="canonical" href="https://archive.twins/en/stories/tablecloth/">
</head>
<body>
<main>
<h1>The tablecloth from Coventry</h1>
<p><a href="./en/stories/tablecloth/">This page has moved here.</a></p>
</main>
</body>
</html>
