import { exactWan, exactWanLine } from '../money/yuan.ts'
import { answerNames } from './benefit-rule.schema.ts'
import type { BenefitItem, BenefitKind, BenefitReply, BenefitRuleRow } from './policy.contract.ts'

const notCounted = ['refused', 'uncomputed', 'expired'] as const

/** `测算可享500万元；1项补齐付息凭证后可再算120万元；另3项不计入`. */
export function benefitsHeadline({ answers, totalYuan }: Pick<BenefitReply, 'answers' | 'totalYuan'>): string {
  if (answers.length === 0) return '奖补测算：选择事项后逐项答复'
  const granted = answers.some(({ answer }) => answer === 'granted')
  const missing = answers.filter(({ answer }) => answer === 'missing')
  const would = missing.reduce((sum, { wouldBeYuan }) => sum + (wouldBeYuan ?? 0), 0)
  const out = answers.filter(({ answer, isCounted }) =>
    answer === 'granted' ? !isCounted : answer !== 'missing',
  ).length
  const first = missing.length === 1 && missing[0]?.missing.length === 1 ? (missing[0].missing[0] ?? '材料') : '材料'
  return [
    granted ? `测算可享${exactWanLine(totalYuan)}` : '测算没有可享的事项',
    ...(missing.length > 0
      ? [
          would > 0
            ? `${missing.length}项补齐${first}后另可算${exactWanLine(would)}`
            : `${missing.length}项待补${first}`,
        ]
      : []),
    ...(out > 0 ? [`${granted || missing.length > 0 ? '另' : ''}${out}项不计入`] : []),
  ].join('；')
}

/** Of each answer how many, in the order of the five: `可享1项、已失效2项`. */
export const answersText = (answers: BenefitReply['answers']): string =>
  (['granted', 'missing', ...notCounted] as const)
    .flatMap((answer) => {
      const count = answers.filter((each) => each.answer === answer).length
      return count > 0 ? [`${answerNames[answer]}${count}项`] : []
    })
    .join('、')

/** An amount of the step table in 万元, a dash where there is none. */
export const stepAmount = (yuan: number | null | undefined): string =>
  yuan === null || yuan === undefined ? '—' : exactWan(yuan)

/** `15%`, `5‰`, `50%`: a rate as documents print it. */
export function rateText(numerator: number, denominator: number): string {
  const percent = (numerator * 100) / denominator
  return percent < 1 ? `${Number((percent * 10).toFixed(3))}‰` : `${Number(percent.toFixed(4))}%`
}

/** What stands in the columns of the arithmetic: rate, base, what comes of them, and the cap. */
export function arithmeticOf({ steps, amountYuan }: Pick<NonNullable<BenefitKind['chosen']>, 'steps' | 'amountYuan'>) {
  const of = (operation: string, unit?: string) =>
    steps.find((step) => step.operation === operation && (unit === undefined || step.unit === unit))
  const [base, rate, years, cap] = [of('take'), of('times', 'share'), of('times', 'years'), of('atMost')]
  const isFixed = base?.source === 'parameter'
  const before = cap ? steps.at(-2)?.resultYuan : amountYuan
  return {
    rate: isFixed ? '定额' : rate ? rateText(rate.numerator, rate.denominator) : '全额',
    base: isFixed ? '1次' : stepAmount(base?.resultYuan),
    years: years ? ` × ${years.numerator}年` : '',
    before: stepAmount(before),
    cap: cap ? stepAmount(cap.numerator) : '—',
    cut: cap && before !== undefined && before > amountYuan ? `封顶减${stepAmount(before - amountYuan)}` : null,
  }
}

const factText = (fact: boolean | number | undefined, unit: string): string =>
  fact === undefined ? '未备' : typeof fact === 'number' ? `${fact}${unit}` : fact ? '符合' : '不符合'

type Asking = Pick<BenefitRuleRow, 'baseName' | 'years' | 'conditions'>

/** What was filled in for an item: `示范平台投资额4,200万元；获评灯塔工厂：符合；付息凭证：未备`. */
export function filledText(
  { baseName, years, conditions }: Asking,
  item: Pick<BenefitItem, 'baseYuan' | 'facts'>,
): string {
  const { baseYuan, facts = {} } = item
  return [
    ...(baseName ? [`${baseName}${baseYuan === undefined ? '未填' : exactWanLine(baseYuan)}`] : []),
    ...(typeof years === 'number' ? [`申请年数：${factText(facts['years'], '年')}`] : []),
    ...conditions.map(({ name, unit }) => `${name}：${factText(facts[name], unit)}`),
  ].join('；')
}
