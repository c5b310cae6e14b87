import { z } from 'zod'
import { monthSchema, monthText } from '../time/month.ts'
import { type FieldWords, joined, type TrailActions, type TrailSubjects, told } from '../trail/trail-action.ts'

const edits = z.record(z.string(), z.record(z.string(), z.unknown()))

/** `P0001 本月完成投资 12万元；P0002 无变化`. */
const editsText = (lines: z.output<typeof edits>, { fieldName, fieldText }: FieldWords): string =>
  Object.entries(lines)
    .map(([code, { isUnchanged, projectCode: _code, ...fields }]) => {
      const said = Object.entries(fields).map(
        ([field, value]) => `${fieldName('reports', field)} ${fieldText(field, value)}`,
      )
      return joined([code, isUnchanged === true && '无变化', said.join('、')], ' ')
    })
    .join('；')

const saved = told(z.object({ lines: edits }), ({ lines }, words) => editsText(lines, words))

/** `「云锦区.xlsx」：P0001 本月完成投资 12万元`. */
const imported = told(
  z.object({ importId: z.string().optional(), fileName: z.string(), lines: edits }),
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
  z.object({ ...ofLine, after: z.looseObject({ investedYuan: z.int().nullable() }) }),
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
  ({ projectCode, answer }) => `${projectCode}：${answer}`,
)

const ofFile = told(
  z.object({
    projectCode: z.string(),
    fileName: z.string(),
    fileHash: z.string().optional(),
    fileBytes: z.int().optional(),
  }),
  ({ projectCode, fileName }) => `${projectCode}：${fileName}`,
)

export const reportActions = {
  'report.save': { name: '填报', ...saved },
  'report.import': { name: '用工作簿填报', ...imported },
  'report.undo-import': { name: '撤销工作簿填报', ...stepped },
  'report.submit': { name: '提交月报', ...stepped },
  'report.withdraw': { name: '撤回月报', ...stepped },
  'report.accept': { name: '接收月报', ...stepped },
  'report.sendBack': { name: '退回月报', ...stepped },
  'report.reopen': { name: '重新打开月报', ...stepped },
  'report.takeBack': { name: '撤销通过', ...stepped },
  'report.accept-line': { name: '接收一行', ...accepted },
  'report.return-line': { name: '退回一行', ...returned },
  'report.reopen-line': { name: '重新打开一行', ...undone },
  'report.take-back-line': { name: '撤销通过一行', ...undone },
  'report.answer': { name: '答复退回意见', ...answered },
  'report.add-file': { name: '上传附件', ...ofFile },
  'report.remove-file': { name: '移除附件', ...ofFile },
} as const satisfies TrailActions

export const reportSubjects = { report: '月报' } as const satisfies TrailSubjects
