import type { MeasureUnit } from './cell-reader.ts'
import { folded } from './cell-text.ts'

/** How offices write sizes of money, as powers of ten of a yuan. */
export const moneyPowers = {
  元: 0,
  十元: 1,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  十亿元: 9,
  百亿元: 10,
} as const
export type MoneyUnit = keyof typeof moneyPowers
// The keys of the literal above, in its order.
export const moneyUnits = Object.keys(moneyPowers) as [MoneyUnit, ...MoneyUnit[]]

export const isMoneyUnit = (text: string): text is MoneyUnit => Object.hasOwn(moneyPowers, text)

/** Money of other countries cannot be converted here, so it only has to be recognised. */
const foreign = /美元|美金|港元|港币|欧元|日元|英镑|usd|us\$|hkd|eur|jpy|gbp|[$€£]/i
const domestic = /人民币|rmb|cny|yuan|¥/gi
const englishSizes: Readonly<Record<string, MoneyUnit>> = {
  k: '千元',
  thousand: '千元',
  '10k': '万元',
  '10,000': '万元',
  '10000': '万元',
  m: '百万元',
  mn: '百万元',
  million: '百万元',
  bn: '十亿元',
  billion: '十亿元',
}

const bare = /^(?:[十百千万亿]{0,3}元|[千万亿]|[十百千]万|百亿|十亿)$/

function domesticUnit(token: string): string | undefined {
  const rest = token.replace(domestic, '')
  const isNamed = rest !== token
  if (rest === '') return isNamed ? '元' : undefined
  if (bare.test(rest)) {
    const unit = rest.endsWith('元') ? rest : `${rest}元`
    return unit === '万万元' ? '亿元' : unit
  }
  return isNamed ? englishSizes[rest.toLowerCase()] : undefined
}

const plainForms: Readonly<Record<string, string>> = { 億: '亿', 萬: '万', 單: '单', 圓: '元', 圆: '元' }

/** Units in the long forms of their characters, 億元, as in the short ones. */
export const inShortForms = (text: string): string => text.replace(/[億萬單圓圆]/g, (sign) => plainForms[sign] ?? sign)

/** The unit of money that a whole word is, `人民币亿元` as 亿元; `undefined` for any other word. */
export function moneyOf(word: string): string | undefined {
  const token = inShortForms(word)
    .replace(/^(?:计量|金额|货币|计价)?单位(?:均?为|是|:)?|^以|^按|^折合|^约/, '')
    .replace(/计$/, '')
  if (token.length > 16) return undefined
  if (!foreign.test(token)) return domesticUnit(token)
  return /^[十百千万亿]{0,3}$|^[a-z ]{0,8}$/i.test(token.replace(new RegExp(foreign.source, 'gi'), ''))
    ? token
    : undefined
}

/** A word that says how large an amount is, or of which country: 人民币 alone says neither. */
export const isSizedMoney = (word: string): boolean => moneyOf(word) !== undefined && word.replace(domestic, '') !== ''

/** Units of other things, as headers write them. */
const measures = new Set(
  [
    '万人',
    '千人',
    '百人',
    '人',
    '人次',
    '户',
    '%',
    '‰',
    '小数',
    '年',
    '月',
    '日',
    '天',
    '个月',
    '季度',
    '平方米',
    'm2',
  ].concat(
    [
      '万平方米',
      '万m2',
      '万平',
      '亩',
      '公顷',
      '平方公里',
      '平方千米',
      '百平方米',
      '千平方米',
      'km2',
      'hm2',
      '百万人',
      '亿人',
    ],
    ['公里', '千米', 'km', '米', 'm', '吨', '万吨', '套', '座', '处', '条', '家'],
  ),
)

/** Words in brackets that say how to fill a column in, and make no other column of it. */
const harmless =
  /^(?:|单位|个|项|分|度|°|[en]|含税|不含税|必填|必须填写|选填|可选|可不填|可空|不填|可多选|下拉.{0,6}|请?选择.{0,6}|全称|简称|年月|年-月|年\/月|y{2,4}.{0,8}|是\/否|有\/无|大写|(?:保留|精确到|最多).{1,10}|顿号分隔.{0,6}|(?:格式|例|例如|如|填).{1,20})$/i

/** Words in brackets that make another column: it is of another time, a part, or a comparison. */
const telling =
  /累计|其中|同比|环比|增长|增速|增幅|降幅|增减|比重|比例|占|上年|去年|往年|同期|上月|上期|下月|截至|截止|至今|以来|预计|预测|目标|调整|差额|余额|结余|剩余|较|原|历史|年初/

export const isTelling = (text: string): boolean => telling.test(text)

/** What brackets behind a title come to. */
export interface Bracket {
  /** They hold a unit, or how to fill the column in; else they are part of the name. */
  readonly isAside: boolean
  readonly unit: string | undefined
}

/** Understands the text between brackets, blanks already taken out. */
export function bracketOf(inner: string): Bracket {
  if (inner.length > 40 || isTelling(inner)) return { isAside: false, unit: undefined }
  const words = inner.split(/[、,;|]/)
  const money = words.map(moneyOf).find((unit) => unit !== undefined)
  if (money !== undefined) return { isAside: true, unit: money }
  const plain = words.map((word) => word.replace(/^单位:?/, ''))
  const measure = plain.find((word) => measures.has(word.toLowerCase()))
  if (measure !== undefined) return { isAside: true, unit: measure.toLowerCase() }
  return { isAside: words.every((word) => harmless.test(word)), unit: undefined }
}

/** The unit a cell holds and nothing else, `（亿元）` or `%`. */
export function unitAlone(text: string): string | undefined {
  if (text.length > 24) return undefined
  const inner = folded(text).replace(/^[([【〔]+|[)\]】〕]+$/g, '')
  return inner === '' || /^\d/.test(inner) ? undefined : bracketOf(inner).unit
}

const sizes: Readonly<Record<MeasureUnit, ReadonlySet<string>>> = {
  万元: new Set(),
  万人: new Set(['人', '千人', '百人', '百万人', '亿人', '人次']),
  '%': new Set(['‰', '小数']),
  年: new Set(['月', '日', '天', '个月', '季度']),
  人: new Set(['万人', '千人', '百人', '亿人', '户', '百万人']),
  平方米: new Set([
    '万平方米',
    '万m2',
    '万平',
    '亩',
    '公顷',
    'hm2',
    '平方公里',
    '平方千米',
    'km2',
    '百平方米',
    '千平方米',
  ]),
}

/** Units that are told of no column without one, for they would make another thing of it. */
const isOfAmounts = (unit: string): boolean =>
  unit === '%' || unit === '‰' || moneyOf(unit) !== undefined || Object.values(sizes).some((set) => set.has(unit))

const same: Readonly<Record<string, string>> = { m2: '平方米' }

/** Whether a written unit is the one a column is read in. */
export const isSameUnit = (written: string, unit: MeasureUnit): boolean => (same[written] ?? written) === unit

/** Whether a header's unit measures the same thing in another size, so that its numbers would be read wrongly. */
export const isOtherSize = (written: string, expected: MeasureUnit): boolean =>
  expected === '万元' ? written !== '万元' && moneyOf(written) !== undefined : sizes[expected].has(written)

/** Whether a column read in `expected`, or in no unit, can be the one that is headed with this unit. */
export function measuresAlike(written: string | undefined, expected: MeasureUnit | undefined): boolean {
  if (written === undefined) return true
  if (expected === undefined) return !isOfAmounts(written) || ['年', '月', '日', '天'].includes(written)
  return (same[written] ?? written) === expected || isOtherSize(written, expected)
}

const stated =
  /单位(?:均|都|全部)?(?:为|是|:)?[([]?((?:人民币|rmb|cny)?[十百千万亿]{0,3}(?:元|美元|港元|欧元|日元|英镑|rmb|cny|usd|hkd|eur))(?![一-鿿])/i
const meant = /[以按]([十百千万亿]{0,3}(?:美|港|欧|日)?元)(?:为单位|计)/
const longestStatement = 200

const bracketsIn = (text: string): string[] =>
  [...text.matchAll(/[([【〔]([^()[\]【】〔〕]{1,40})[)\]】〕]/g)].map(([, inner = '']) => inner)

/** The words behind 单位：, as far as they are a list. */
const listed = (flat: string): string[] =>
  [...flat.matchAll(/单\s*位\s*(?:为|是|:)?\s*([^\s()[\]【】。;]{1,24})/g)].flatMap(([, list = '']) =>
    list.split(/[、,/]/),
  )

/** Every unit of money that a line outside of the table states: 单位：人民币亿元, 投资表（亿元）, or 亿元 alone. */
export function statedUnits(text: string): string[] {
  if (text === '' || text.length > longestStatement) return []
  const flat = inShortForms(text.normalize('NFKC'))
  const plain = folded(flat)
  const words = [
    ...listed(flat),
    ...bracketsIn(plain).flatMap((inner) => inner.split(/[、,;]/)),
    // A lone 元 or 万 may be a part of any line whose characters were spread out.
    ...flat
      .split(/\s+/)
      .filter((word) => word.length > 1)
      .map((word) => word.replace(/^[-—·:]+/, '')),
    stated.exec(plain)?.[1] ?? '',
    meant.exec(plain)?.[1] ?? '',
  ]
  const units = words.map(moneyOf).filter((unit) => unit !== undefined)
  return [...new Set(units)]
}
