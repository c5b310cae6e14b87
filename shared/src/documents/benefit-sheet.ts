import { exactWanLine } from '../money/yuan.ts'
import { answerNames } from '../policy/benefit-rule.schema.ts'
import { answersText, arithmeticOf, benefitsHeadline, filledText, stepAmount } from '../policy/benefit-words.ts'
import { byText, inputsOf } from '../policy/benefits.ts'
import type { BenefitItem, BenefitKind, BenefitReply, BenefitRuleRow } from '../policy/policy.contract.ts'
import type { DocumentTable } from './bulletin-tables.ts'
import { dayText } from './document-words.ts'

interface Asked {
  readonly who: string | undefined
  readonly items: readonly BenefitItem[]
  readonly rules: readonly BenefitRuleRow[]
}

/** A calculation as one sheet says it. */
export interface BenefitSheet {
  readonly headline: string
  readonly about: string
  readonly parts: readonly { readonly title: string; readonly table: DocumentTable }[]
  readonly total: string
  readonly disclaimer: string
}

export const benefitDisclaimer =
  '测算结果，不作为兑付依据。以申报通知、审核结论和实施细则为准；不同类别的可享项相加，同一类别取高。'

const answersTable = ({ answers }: BenefitReply, { items, rules }: Asked): DocumentTable => ({
  columns: [
    { header: '事项', share: 27, align: 'left' },
    { header: '答复', share: 13, align: 'center' },
    { header: '填写的数', share: 28, align: 'left' },
    { header: '说明', share: 23, align: 'left' },
    { header: '计入', share: 9, align: 'right' },
  ],
  rows: answers.map((one, at) => {
    const rule = rules.find(({ code, edition }) => code === one.ruleCode && edition === one.edition)
    // One rule asked about more than once: in the order of the answers, which is that of what was filled in.
    const before = answers.slice(0, at).filter(({ ruleCode }) => ruleCode === one.ruleCode).length
    const own = items.filter(({ ruleCode }) => ruleCode === one.ruleCode)
    const item = own.toSorted((a, b) => byText(inputsOf(a), inputsOf(b)))[before]
    const filled = rule && item ? filledText(rule, item) : ''
    const cells = [`${one.name}（${one.address}）`, answerNames[one.answer], filled || '—', one.because]
    return [...cells, one.isCounted ? stepAmount(one.amountYuan) : '—']
  }),
})

/** Of what gave way its name, what it came to and its result are struck out. */
const lostColumns = [0, 3, 5] as const

function kindTable({ chosen, rejected }: BenefitKind): DocumentTable {
  const lines = [...(chosen ? [{ ...chosen, reason: null }] : []), ...rejected]
  return {
    columns: [
      { header: '条款', share: 22, align: 'left' },
      { header: '比例', share: 8, align: 'right' },
      { header: '基数', share: 13, align: 'right' },
      { header: '应得', share: 9, align: 'right' },
      { header: '封顶', share: 8, align: 'right' },
      { header: '结果', share: 8, align: 'right' },
      { header: '取舍', share: 32, align: 'left' },
    ],
    rows: lines.map((took) => {
      const { rate, base, years, before, cap, cut } = arithmeticOf(took)
      const verdict = took.reason === null ? `取${cut ? `，${cut}` : ''}` : `不取：${took.reason}`
      return [took.name, rate, `${base}${years}`, before, cap, stepAmount(took.amountYuan), verdict]
    }),
    struck: lines.flatMap(({ reason }, row) => (reason === null ? [] : [{ row, columns: lostColumns }])),
  }
}

/** A calculation for paper: what was filled in, what each item is answered, and how each kind came to its amount. */
export function benefitSheet(reply: BenefitReply, asked: Asked): BenefitSheet {
  const counted = reply.answers.filter(({ isCounted }) => isCounted).length
  return {
    headline: benefitsHeadline(reply),
    about: `申请主体：${asked.who ?? '（未填）'}；按${dayText(reply.on)}有效的条款测算；${answersText(reply.answers)}`,
    parts: [
      { title: '逐项答复（万元）', table: answersTable(reply, asked) },
      ...reply.kinds
        .filter(({ chosen }) => chosen !== null)
        .map((kind) => ({ title: `${kind.kind}（万元）`, table: kindTable(kind) })),
    ],
    total:
      reply.totalYuan === null
        ? '测算合计：没有可计入的事项'
        : `测算合计：${exactWanLine(reply.totalYuan)}（${counted}项计入）`,
    disclaimer: benefitDisclaimer,
  }
}
