const isNought = (display: string): boolean => /^−?0(\.0+)?$/.test(display)
const size = (display: string): string => display.replace('−', '')

/** `低于序时5.2个百分点`: where something stands against its schedule, of the server's text; it is positive when late. */
export function behindText(display: string | null): string {
  if (display === null) return '无序时可比'
  if (isNought(display)) return '与序时持平'
  return `${display.startsWith('−') ? '高于' : '低于'}序时${size(display)}个百分点`
}

/** `−5.2` or `+3.0`: the same for a column whose header says 较序时 and 百分点; `null` stays for `Num` to explain. */
export function againstSchedule(display: string | null): string | null {
  if (display === null || isNought(display)) return display && '0.0'
  return `${display.startsWith('−') ? '+' : '−'}${size(display)}`
}

/** The same as a number for a spreadsheet, with all the decimals that the text has. */
export const behindNumber = (display: string | null): number | null =>
  display === null ? null : Number(display.replace('−', '-'))
