import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { called, type FieldWords, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const edits = z.record(z.string(), z.record(z.string(), z.unknown()))

/** `「锦安老城改造」 本月完成投资 12万元；「滨江绿道」 无变化`. */
const editsText = (lines: z.output<typeof edits>, { fieldName, fieldText, nameOf }: FieldWords): string =>
  Object.entries(lines)
    .map(([code, { isUnchanged, projectCode: _code, ...fields }]) => {
      const said = Object.entries(fields).map(
        ([field, value]) => `${fieldName('reports', field)} ${fieldText(field, value)}`,
      )
      return joined([`「${nameOf(code)}」`, isUnchanged === true && '无变化', said.join('、')], ' ')
    })
    .join('；')

/** What stood in the cells before; lines of trail of before it was kept lack it. */
const before = edits.optional()

const saved = told(z.object({ lines: edits, before }), ({ lines }, words) => editsText(lines, words))

/** `「云锦区.xlsx」：「锦安老城改造」 本月完成投资 12万元`. */
const imported = told(
  z.object({ importId: z.string().optional(), fileName: z.string(), lines: edits, before }),
  ({ fileName, lines }, words) => `「${fileName}」：${editsText(lines, words)}`,
)

const stepped = told(
  z.object({
    importId: z.string().optional(),
    unitCode: z.string().optional(),
    month: monthSchema,
    lines: z.array(z.string()).readonly(),
  }),
  ({ month, lines }) => `${monthText(month)}月报，${lines.length}行`,
)

const ofLine = { reportId: z.string().optional(), month: monthSchema }

const accepted = told(
  z.object({
    ...ofLine,
    /** Left out by lines of before it was kept; null where the month had no such line. */
    before: z.looseObject({}).nullable().optional(),
    after: z.looseObject({ investedYuan: z.int().nullable() }),
  }),
  ({ month, after }, { fieldText }) =>
    `${monthText(month)}：本月完成投资 ${fieldText('investedYuan', after.investedYuan)}`,
)

/** `2025年10月：形象进度，照片与进度不符`. */
const returned = told(
  z.object({ ...ofLine, field: z.string().optional(), comment: z.string() }),
  ({ month, field, comment }, { fieldName }) =>
    `${monthText(month)}：${joined([field && fieldName('reports', field), comment])}`,
)

const undone = told(z.object({ ...ofLine, before: z.looseObject({}) }), ({ month }) => monthText(month))

const answered = told(
  z.object({ projectCode: z.string(), answer: z.string() }),
  ({ projectCode, answer }, { nameOf }) => `「${nameOf(projectCode)}」：${answer}`,
)

const ofFile = told(
  z.object({
    projectCode: z.string(),
    fileName: z.string(),
    fileHash: z.string().optional(),
    fileBytes: z.int().optional(),
  }),
  ({ projectCode, fileName }, { nameOf }) => `「${nameOf(projectCode)}」：${fileName}`,
)

export const reportActions = {
  ...called(saved, { 'report.save': '填报' }),
  ...called(imported, { 'report.import': '用工作簿填报' }),
  ...called(stepped, {
    'report.undo-import': '撤销工作簿填报',
    'report.submit': '提交月报',
    'report.withdraw': '撤回月报',
    'report.accept': '接收月报',
    'report.sendBack': '退回月报',
    'report.reopen': '重新打开月报',
    'report.takeBack': '撤销通过',
  }),
  ...called(accepted, { 'report.accept-line': '接收一行' }),
  ...called(returned, { 'report.return-line': '退回一行' }),
  ...called(undone, { 'report.reopen-line': '重新打开一行', 'report.take-back-line': '撤销通过一行' }),
  ...called(answered, { 'report.answer': '答复退回意见' }),
  ...called(ofFile, { 'report.add-file': '上传附件', 'report.remove-file': '移除附件' }),
} as const satisfies TrailActions

export const reportSubjects = { report: '月报' } as const satisfies TrailSubjects
