@echo off
rem Callgate's launcher on Windows: makes .venv and builds the C++ part where they are not there yet, then runs the command
rem line. It installs nothing else: toolchains\WINDOWS.md says what has to be there.
rem
rem Environment: CALLGATE_PYTHON     a Python, 3.11 or newer
rem              CALLGATE_PRESET     of CMakePresets.json, for the build: windows-msvc without it
rem              CALLGATE_BUILD_DIR  where the C++ part is, instead of build
setlocal
set "ROOT=%~dp0"
if not defined CALLGATE_PYTHON set "CALLGATE_PYTHON=py -3"
if not defined CALLGATE_PRESET set "CALLGATE_PRESET=windows-msvc"
if not defined CALLGATE_BUILD_DIR set "CALLGATE_BUILD_DIR=%ROOT%build"
set "PYTHON=%ROOT%.venv\Scripts\python.exe"
set "PYTHONPATH=%ROOT%runners;%ROOT%."
set "PYTHONUTF8=1"

if not exist "%ROOT%.venv\ready" (
    %CALLGATE_PYTHON% -m venv "%ROOT%.venv" || goto :lack
    "%PYTHON%" -m pip install --quiet --requirement "%ROOT%runners\requirements.txt" || goto :lack
    type nul >"%ROOT%.venv\ready"
)
if not exist "%CALLGATE_BUILD_DIR%\callgate-core.exe" (
    cmake --preset %CALLGATE_PRESET% -S "%ROOT%." -B "%CALLGATE_BUILD_DIR%" || goto :lack
    cmake --build "%CALLGATE_BUILD_DIR%" || goto :lack
)
"%PYTHON%" -P -m callgate %*
exit /b %ERRORLEVEL%

:lack
echo callgate: this machine is not prepared: toolchains\WINDOWS.md says what has to be there 1>&2
exit /b 3
