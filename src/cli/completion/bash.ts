import type { CommandWords } from './command-words.js';

/** A script that lets bash complete the program's command lines; where it knows nothing, files are completed. */
export function bashCompletion(commands: readonly CommandWords[], note: string): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# ${note}
_report() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' words='' word
  # bash takes --flag=value for three words.
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word != -* ]]; then command=$word; break; fi
  done
  COMPREPLY=()
  if [[ -z $command ]]; then
    words='${names} help --help --version'
  elif [[ $cur == -* ]]; then
    case $command in
${commands.map(({ name, flags }) => `      ${name}) words='${flags.join(' ')}' ;;`).join('\n')}
    esac
  else
    case "$command $prev" in
${choicesOf(commands)
  .map(([pattern, words]) => `      ${pattern}) words='${words.join(' ')}' ;;`)
  .join('\n')}
      'help '*) words='${names}' ;;
    esac
  fi
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
}
complete -o bashdefault -o default -F _report report
`;
}

/** What may follow, by the command and the word before. */
export function choicesOf(commands: readonly CommandWords[]): [pattern: string, words: readonly string[]][] {
  return commands.flatMap(({ name, values, arguments: first }): [string, readonly string[]][] => [
    ...Array.from(values, ([flag, words]): [string, readonly string[]] => [`'${name} ${flag}'`, words]),
    ...(first.length > 0 ? [[`'${name} ${name}'`, first] as [string, readonly string[]]] : []),
  ]);
}
