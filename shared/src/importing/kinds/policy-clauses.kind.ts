import { clauseKindNames, type LedgerClause, type LedgerParameter } from '../../policy/ledger.schema.ts'
import { choiceCell } from '../../workbook/cell-value.ts'
import { also, optional, required } from '../../workbook/column.ts'
import { choice } from '../../workbook/readers/choice.ts'
import { joiner, words } from '../../workbook/readers/list.ts'
import { whole } from '../../workbook/readers/number.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { codeOf } from '../readers/reference.ts'
import { policyDocumentsKind } from './policy-documents.kind.ts'

/** A clause with the measure that it stands in. */
export interface PolicyClauseRow extends Omit<LedgerClause, 'parameters' | 'promises' | 'benefits'> {
  readonly documentCode: string
  readonly measureTitle: string
  readonly owners: string
  readonly parameters: LedgerParameter[]
  readonly promises: string[]
  readonly benefits: string[]
}

const place = whole({ min: 1, max: 99, example: '1' })
const separator = '；'

/** `占比不低于=50%；期限=2年`. */
const parametersOf = (said: string | null): LedgerParameter[] =>
  (said ?? '')
    .split(/[；;\n]/)
    .map((part) => part.split('='))
    .flatMap(([name = '', ...value]) =>
      name.trim() === '' ? [] : [{ name: name.trim(), value: value.join('=').trim() }],
    )

export const policyClausesKind = importKind({
  name: '政策条款',
  note: '政策文件逐条逐款的内容、责任单位和量化参数',
  permission: 'registry:import',
  key: ['documentCode', 'measure', 'paragraph', 'clause'],
  ...defineTable({
    columns: {
      documentCode: required('文件编码', codeOf(policyDocumentsKind)),
      measure: also(['条次'], required('条', place)),
      paragraph: required('段', place),
      clause: required('款', place),
      measureTitle: also(['措施名称'], required('措施', text(60, { example: '强化财金联动', width: 24 }))),
      owners: required('责任单位', text(400, { example: '市财政局、市发改委，各区（市）县', width: 36 })),
      kind: required('类型', choice(clauseKindNames)),
      title: also(
        ['内容'],
        required('内容摘要', text(120, { example: '专项债投向项目集群不低于规定比例', width: 40 })),
      ),
      forWhom: optional('对象', text(80, { example: '重点片区企业', width: 24 })),
      parameters: optional('量化参数', text(300, { example: '占全市总额不低于=50%', width: 30 })),
      promises: optional('关联指标', words('bond-share')),
      benefits: optional('奖补规则', words('city-platform')),
    },
    check: ({ owners, parameters }) => [
      ...(/[，,]/.test(owners)
        ? []
        : [
            {
              column: 'owners',
              code: 'row/policy',
              message: '责任单位里没有逗号，全部算作牵头单位，请核对',
              isWarning: true,
            } as const,
          ]),
      ...(parametersOf(parameters).every(({ value }) => value !== '')
        ? []
        : [{ column: 'parameters', code: 'row/policy', message: '量化参数写成 名称=数，多个用分号隔开' } as const]),
    ],
    toRow: ({ parameters, promises, benefits, ...values }): PolicyClauseRow => ({
      ...values,
      parameters: parametersOf(parameters),
      promises: promises ?? [],
      benefits: benefits ?? [],
    }),
    toCells: (row) => ({
      ...row,
      kind: choiceCell(row.kind, clauseKindNames),
      parameters: row.parameters.map(({ name, value }) => `${name}=${value}`).join(separator) || null,
      promises: row.promises.join(joiner) || null,
      benefits: row.benefits.join(joiner) || null,
    }),
  }),
  called: ({ documentCode, measure, paragraph, clause }) => `${documentCode} ${measure}.${paragraph}.${clause}`,
})
