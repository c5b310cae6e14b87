import type { BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { blockerLevelNames, blockerStateNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { nextStepText } from '../../../parts/blockers/blocker-words.ts'
import type { CopyColumn } from '../../../ui/table/copy-table.ts'

/** What goes to a spreadsheet: one blocker a line, nothing put together. */
export const blockerCopyColumns: readonly CopyColumn<BlockerRow>[] = [
  { header: '编号', value: ({ number }) => number },
  { header: '片区', value: ({ areaName }) => areaName ?? '片区外' },
  { header: '项目', value: ({ projectName }) => projectName },
  { header: '类别', value: ({ type }) => type },
  { header: '堵点内容', value: ({ text }) => text },
  { header: '诉求', value: ({ ask }) => ask },
  { header: '提出单位', value: ({ raisedByName }) => raisedByName },
  { header: '牵头单位', value: ({ leadUnitName }) => leadUnitName },
  { header: '配合单位', value: ({ coUnitNames }) => coUnitNames.join('、') },
  { header: '层级', value: ({ level }) => blockerLevelNames[level] },
  { header: '提出日期', value: ({ raisedOn }) => raisedOn },
  { header: '账龄(天)', value: ({ ageDays }) => ageDays },
  { header: '时限', value: ({ dueOn }) => dueOn },
  { header: '逾期(天)', value: ({ overdueDays }) => overdueDays },
  { header: '暂缓至', value: ({ pausedUntil }) => pausedUntil },
  { header: '升级(次)', value: ({ escalations }) => escalations },
  { header: '重办(次)', value: ({ reopened }) => reopened },
  { header: '下一步', value: nextStepText },
  { header: '状态', value: ({ state }) => blockerStateNames[state] },
  { header: '销号日期', value: ({ closedOn }) => closedOn },
]
