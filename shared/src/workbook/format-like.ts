const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

/** `1,220` → `#,##0`, `0.57` → `0.00`. */
const digitsFormat = (whole: string, fraction: string): string => {
  const grouped = whole.includes(',') ? '#,##0' : '0'
  // A whole number of more than three digits without a comma is not grouped, a shorter one reads the same either way.
  return fraction ? `${grouped}.${'0'.repeat(fraction.length - 1)}` : grouped
}

/** `低于序时5.2个百分点` → `"低于序时"0.0"个百分点"`: the format under which a spreadsheet shows a number as screens write it. */
export function formatLike(text: string): string | null {
  const match = /^([^\d]*)(\d[\d,]*)(\.\d+)?([^\d]*)$/.exec(text)
  if (!match) return /\d/.test(text) || text === '' ? null : quoted(text)
  const [, before = '', whole = '', fraction = '', after = ''] = match
  const digits = digitsFormat(whole, fraction)
  const isShare = after.startsWith('%')
  const shown = `${quoted(before)}${digits}${isShare ? `%${quoted(after.slice(1))}` : quoted(after)}`
  // The sign stands in the words: of a number below nought the spreadsheet shows the size alone.
  return `${shown};${shown};${shown}`
}
