@echo off
"%~dp0node\node.exe" "%~dp0app\bin\report.cjs" %*
exit /b %errorlevel%
