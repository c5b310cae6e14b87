/** A moment, and the number that the file holds for it. */
interface Moment {
  readonly date: Date
  /** Days, hours as their parts: [h] counts them all. */
  readonly serial: number
}

interface Token {
  readonly kind: 'literal' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'weekday' | 'elapsed'
  readonly text: string
}

const pieces =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|[_*].|\[(?<elapsed>h+|m+|s+)\]|\[[^\]]*\]|(?<half>上午\/下午|am\/pm|a\/p)|(?<part>y+|e+|m+|d+|h+|s+|a{3,4})|(?<point>\.0+)|@|(?<other>[\s\S])/giu

const kinds: Readonly<Record<string, Token['kind']>> = {
  y: 'year',
  e: 'year',
  m: 'month',
  d: 'day',
  h: 'hour',
  s: 'second',
  a: 'weekday',
}

function tokenOf({ groups = {} }: RegExpMatchArray): Token {
  const { quoted, escaped, elapsed, half, part, other } = groups
  if (elapsed !== undefined) return { kind: 'elapsed', text: elapsed.toLowerCase() }
  if (half !== undefined) return { kind: 'half', text: half }
  if (part === undefined) return { kind: 'literal', text: quoted ?? escaped ?? other ?? '' }
  const text = part.toLowerCase()
  const kind = kinds[text.charAt(0)] ?? 'literal'
  return { kind: kind === 'day' && text.length > 2 ? 'weekday' : kind, text }
}

const isHours = ({ kind, text }: Token): boolean => kind === 'hour' || (kind === 'elapsed' && text.startsWith('h'))

/** An m behind hours or before seconds is minutes. */
function withMinutes(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'month') return token
    const isPart = ({ kind }: Token): boolean => kind !== 'literal' && kind !== 'half'
    const before = tokens.slice(0, index).findLast(isPart)
    const after = tokens.slice(index + 1).find(isPart)
    const isMinute = (before !== undefined && isHours(before)) || after?.kind === 'second'
    return isMinute ? { kind: 'minute', text: token.text } : token
  })
}

const sectionEnd = /^(?:"[^"]*"|[\\!_*].|\[[^\]]*\]|[^;])*/u

const padded = (value: number, { text }: Token): string => String(value).padStart(Math.min(text.length, 2), '0')

const weekdays = ['日', '一', '二', '三', '四', '五', '六']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const secondsIn: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 }

const elapsedText = (serial: number, token: Token): string =>
  padded(Math.floor(Math.round(serial * 86_400) / (secondsIn[token.text.charAt(0)] ?? 1)), token)

function halfText(hours: number, text: string): string {
  const [before = '', after = ''] = text.split('/')
  return hours < 12 ? before : after
}

function weekdayText(date: Date, text: string): string {
  const name = weekdays[date.getUTCDay()] ?? ''
  return text === 'aaa' ? name : `星期${name}`
}

function partText({ date, serial }: Moment, token: Token, isHalved: boolean): string {
  const hours = date.getUTCHours()
  switch (token.kind) {
    case 'year':
      return token.text.length <= 2 && token.text.startsWith('y')
        ? String(date.getUTCFullYear()).slice(-2)
        : String(date.getUTCFullYear())
    case 'month':
      return token.text.length > 2 ? (monthNames[date.getUTCMonth()] ?? '') : padded(date.getUTCMonth() + 1, token)
    case 'day':
      return padded(date.getUTCDate(), token)
    case 'hour':
      return padded(isHalved ? hours % 12 || 12 : hours, token)
    case 'minute':
      return padded(date.getUTCMinutes(), token)
    case 'second':
      return padded(date.getUTCSeconds(), token)
    case 'half':
      return halfText(hours, token.text)
    case 'weekday':
      return weekdayText(date, token.text)
    case 'elapsed':
      return elapsedText(serial, token)
    default:
      return token.text
  }
}

/** Year, month and day and nothing else: however they are divided, they say the day. */
const isWholeDay = (tokens: readonly Token[]): boolean => {
  const parts = new Set(tokens.map(({ kind }) => kind).filter((kind) => kind !== 'literal'))
  return parts.size === 3 && parts.has('year') && parts.has('month') && parts.has('day')
}

/** What a person sees of a moment; `undefined` for a format that shows the day whole. */
export function dayFormat(code: string): ((moment: Moment) => string) | undefined {
  // The long day of the system, which is 2025年3月14日 here.
  if (/\[\$-F800\]/i.test(code)) return undefined
  const [section = ''] = sectionEnd.exec(code) ?? []
  const tokens = withMinutes([...section.matchAll(pieces)].map(tokenOf))
  if (isWholeDay(tokens)) return undefined
  const isHalved = tokens.some(({ kind }) => kind === 'half')
  return (moment) =>
    tokens
      .map((token) => partText(moment, token, isHalved))
      .join('')
      .trim()
}
