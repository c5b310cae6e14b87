const digits = '零一二三四五六七八九'

/** How a number is written in a decision, as a part of a pattern: digits, or Chinese up to ninety-nine. */
export const numeralPattern = '(?:\\d{1,3}|[零一二两三四五六七八九十半]{1,3})'

const digitOf = (char: string): number => (char === '两' ? 2 : digits.indexOf(char))

/** `15`, `十五`, `两`, `二十`; null for what is no whole number. */
export function numeralOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  const tens = /^([一二两三四五六七八九])?十([一二三四五六七八九])?$/.exec(text)
  if (tens) return (tens[1] ? digitOf(tens[1]) : 1) * 10 + (tens[2] ? digitOf(tens[2]) : 0)
  const digit = text.length === 1 ? digitOf(text) : -1
  return digit >= 0 ? digit : null
}
