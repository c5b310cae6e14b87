import { contentFieldNames } from '@pianqu/shared/months/report-content.schema.ts'
import { problemTypes } from '@pianqu/shared/reports/problem-types.ts'
import type { SheetColumn } from '../../../ui/sheet-grid/sheet.ts'

const locked = () => true

/** The columns of the month, as offices have them in their workbooks. */
export const sheetColumns: readonly SheetColumn[] = [
  { key: 'projectCode', title: '编码', width: 92, kind: 'text', isReadOnly: locked, isFrozen: true },
  { key: 'projectName', title: '项目', width: 196, kind: 'text', isReadOnly: locked, isFrozen: true },
  { key: 'planYuan', title: '年度计划', width: 96, kind: 'money', isReadOnly: locked },
  { key: 'ytdBeforeYuan', title: '上月累计', width: 96, kind: 'money', isReadOnly: locked },
  { key: 'investedYuan', title: '本月完成', width: 96, kind: 'money' },
  { key: 'ytdYuan', title: '本月累计', width: 96, kind: 'money', isReadOnly: locked, isCumulative: true },
  { key: 'progressBasisPoints', title: '形象进度%', width: 88, kind: 'percent', isCumulative: true },
  { key: 'imageProgress', title: '形象进度说明', width: 200, kind: 'text' },
  { key: 'statisticsYuan', title: '入统', width: 96, kind: 'money', isCumulative: true },
  { key: 'fundsArrivedYuan', title: '到位', width: 96, kind: 'money' },
  { key: 'forecastYuan', title: '下月计划', width: 96, kind: 'money' },
  { key: 'actualStart', title: contentFieldNames.actualStart, width: 92, kind: 'month' },
  { key: 'actualCompletion', title: contentFieldNames.actualCompletion, width: 92, kind: 'month' },
  { key: 'problem', title: contentFieldNames.problem, width: 220, kind: 'text' },
  {
    key: 'problemType',
    title: contentFieldNames.problemType,
    width: 92,
    kind: 'choice',
    choices: problemTypes.map((type) => ({ value: type, label: type })),
  },
  { key: 'unitsToCoordinate', title: contentFieldNames.unitsToCoordinate, width: 140, kind: 'text' },
  { key: 'note', title: contentFieldNames.note, width: 200, kind: 'text' },
]
