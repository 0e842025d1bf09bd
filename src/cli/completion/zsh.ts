import { choicesOf } from './bash.js';
import type { CommandWords } from './command-words.js';

/** A script that lets zsh complete the program's command lines; where it knows nothing, files are completed. */
export function zshCompletion(commands: readonly CommandWords[], note: string): string {
  const described = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  return `#compdef report
# ${note}
_report() {
  local command='' prev=$words[CURRENT-1] word
  local -a commands
  commands=(
${described.join('\n')}
  )
  for word in $words[2,CURRENT-1]; do
    if [[ $word != -* ]]; then command=$word; break; fi
  done
  if [[ -z $command ]]; then
    if [[ $PREFIX == -* ]]; then compadd -- --help --version; else _describe 'report' commands; fi
  elif [[ $PREFIX == -* ]]; then
    case $command in
${commands.map(({ name, flags }) => `      (${name}) compadd -- ${flags.join(' ')} ;;`).join('\n')}
    esac
  else
    case "$command $prev" in
${choicesOf(commands)
  .map(([pattern, words]) => `      (${pattern}) compadd -- ${words.join(' ')} ;;`)
  .join('\n')}
      ('help help') _describe 'report' commands ;;
      (*) _files ;;
    esac
  fi
}
if (( $+functions[compdef] )); then compdef _report report; fi
`;
}

/** Within single quotes, where a colon would end the name. */
const quoted = (text: string): string => text.replaceAll("'", '’').replaceAll(':', '：');
