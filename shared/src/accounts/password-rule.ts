import { z } from 'zod'

/** As many letters as a password has at least; length is what keeps it (NIST SP 800-63B). */
const fewestLetters = 12
/** What a form says of it beforehand. */
export const passwordHint = `至少${fewestLetters}个字符（一个汉字算两个）`
const fewestDifferent = 5
/** Letters that are neither digits nor words which everybody knows. */
const fewestOfItsOwn = 6

/** Words that whoever attacks this product tries first. */
const ownWords = [
  'pianqu',
  'diaodu',
  'zhuanban',
  'password',
  'admin',
  'caizheng',
  'jiaotong',
  'fagai',
  'lingdao',
  'quxian',
  'shenji',
  'zhengfu',
  '片区',
  '调度',
  '专班',
  '密码',
  '政府',
]

/** A Chinese character is chosen from thousands, a Latin letter from dozens. */
const weightOf = (letter: string): number => (/\p{Script=Han}/u.test(letter) ? 2 : 1)

const lengthOf = (text: string): number => [...text].reduce((sum, letter) => sum + weightOf(letter), 0)

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** What is left of a password once digits and signs before and behind are taken away: `Sunshine2025!` is `sunshine`. */
const coreOf = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')

/** A run such as `abcdefghijkl`, `98765432` or `aaaa`: every letter follows from the one before by the same step. */
function isRun(text: string): boolean {
  if (text.length < 2) return false
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
}

/** The password without the words that are known: the longest first, so that none hides in another. */
const withoutWords = (text: string, words: readonly string[]): string =>
  words
    .filter((word) => word.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(plain(word), ''), text)

/**
 * What a city asks of passwords: `asvs` goes by length alone (OWASP ASVS 5.0, 6.2), `djbh` by 等保 2.0 as well: three kinds
 * of signs, another one every 90 days, none of the last five.
 */
export const passwordPresets = ['asvs', 'djbh'] as const
export type PasswordPreset = (typeof passwordPresets)[number]

/** After so many days a password is to be changed; null: never. */
export const rotationDays: Readonly<Record<PasswordPreset, number | null>> = { asvs: null, djbh: 90 }

/** So many earlier passwords are not taken again. */
export const formerKept: Readonly<Record<PasswordPreset, number>> = { asvs: 0, djbh: 5 }

const kindsOfSigns = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/]
const fewestKinds = 3

function compositionFault(password: string): string | null {
  const kinds = kindsOfSigns.filter((kind) => kind.test(password)).length
  return kinds >= fewestKinds ? null : `密码应含大写字母、小写字母、数字、其他字符（含汉字）中的至少${fewestKinds}种`
}

/** Whether a password that was set then is to be changed now. */
export function isPasswordExpired(preset: PasswordPreset, setAt: string, now: Date): boolean {
  const days = rotationDays[preset]
  return days !== null && now.getTime() - Date.parse(setAt) > days * 86_400_000
}

interface About {
  readonly preset?: PasswordPreset
  /** What everybody knows of the person: user name, name, unit. */
  readonly known: readonly string[]
  /** Whether a text is among the commonest passwords there are. */
  readonly isCommon: (text: string) => boolean
}

/** What can be said of a password by itself, in Chinese; `null` where nothing speaks against it. */
function shapeFault(password: string): string | null {
  if (lengthOf(password) < fewestLetters) return `密码${passwordHint}，可以是几个词连成的一句话`
  if (new Set(password).size < fewestDifferent) return `密码里不同的字符太少，至少要有${fewestDifferent}种`
  return null
}

/**
 * Why a password is refused, in Chinese; `null` where nothing speaks against it. Too short, too uniform, among the
 * commonest (also with digits around it), or made of words that everybody knows.
 */
export function passwordFault(password: string, { known, isCommon, preset = 'asvs' }: About): string | null {
  const shape = shapeFault(password) ?? (preset === 'djbh' ? compositionFault(password) : null)
  if (shape) return shape
  const text = plain(password)
  if (isCommon(text) || isCommon(coreOf(text)) || isRun(coreOf(text)) || isRun(text)) {
    return '这是最常见的密码之一，猜得到，请换一个'
  }
  const rest = withoutWords(text, [...ownWords, ...known]).replace(/[^\p{L}\d]/gu, '')
  if (lengthOf(rest.replace(/\d/g, '')) < fewestOfItsOwn) {
    return '密码主要由数字，或用户名、姓名、单位、本系统的名称组成，猜得到，请换一个'
  }
  return null
}

/** What a form can tell by itself; whether it is common or speaks of its person is asked where both are known. */
export const passwordSchema = z
  .string()
  .max(200, '密码不超过200个字符')
  .superRefine((password, context) => {
    const message = shapeFault(password)
    if (message) context.addIssue({ code: 'custom', message })
  })
