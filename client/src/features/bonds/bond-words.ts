import { bondBasisNames, bondBasisParts } from '@pianqu/shared/bonds/bond.schema.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'

export type Share = BondYear['share']
export type Target = BondYear['target']

/** `48.7%`, or a dash with its reason; never a guess. */
export const shareText = ({ display, value, missing }: Pick<Share, 'display' | 'value' | 'missing'>): string =>
  value === null ? `—（${missing ?? '没有数据'}）` : display

/** `发行口径：投向片区121.80亿元 ÷ 全市已发行新增专项债250.32亿元，截至2025-10-28`. */
export function basisLine(share: Share): string {
  const { basis, numeratorYuan, denominatorYuan, asOf, missing } = share
  const { numerator, denominator } = bondBasisParts[basis]
  const part = (name: string, yuan: number | null) => `${name}${yuan === null ? '—' : moneyLine(yuan)}`
  const why = missing ? `（${missing}）` : ''
  return `${bondBasisNames[basis]}口径：${part(numerator, numeratorYuan)} ÷ ${part(denominator, denominatorYuan)}${why}，截至${asOf}`
}

/** One of the two ways to close the gap. */
export interface Gap {
  readonly name: string
  readonly means: string
  readonly yuan: number | null
  readonly formula: string
}

type Amounts = Pick<Share, 'numeratorYuan' | 'denominatorYuan' | 'gapShiftYuan' | 'gapAddYuan'>

const isHalf = ({ value }: Target): boolean => value === 0.5

/** Both gaps, always together: 调剂 moves money inside the total, 新增 makes numerator and denominator grow. */
export function gapsOf({ numeratorYuan, denominatorYuan, gapShiftYuan, gapAddYuan }: Amounts, target: Target): Gap[] {
  const level = target.text.replace(/[≥>]/, '')
  const [a, t] = [numeratorYuan, denominatorYuan].map((yuan) => (yuan === null ? '—' : moneyLine(yuan)))
  return [
    {
      name: '调剂缺口',
      means: '全市总额不变，从片区外调入片区',
      yuan: gapShiftYuan,
      formula: gapShiftYuan === 0 ? `0：${a}已不少于${t} × ${level}` : `${t} × ${level} − ${a}`,
    },
    {
      name: '新增缺口',
      means: '分子分母同增，新增部分全部投向片区',
      yuan: gapAddYuan,
      formula:
        gapAddYuan === 0
          ? `0：${a}已不少于${t} × ${level}`
          : isHalf(target)
            ? `${t} − 2 × ${a}`
            : `（${t} × ${level} − ${a}）÷（1 − ${level}）`,
    },
  ]
}
