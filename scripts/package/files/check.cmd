@echo off
rem Files and folders are dropped on this icon. The program reads the line itself: a name with & in it comes without
rem quotation marks, and would be cut here. It writes Chinese to the console as such, whatever its code page is.
setlocal enabledelayedexpansion
set "REPORT_LINE=!cmdcmdline!"
setlocal disabledelayedexpansion
"%~dp0node\node.exe" "%~dp0app\bin\dropped.cjs" "%~f0" %*
set "code=%errorlevel%"
pause >nul
exit %code%
