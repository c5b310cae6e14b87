import { addCandidate, type Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { ChoiceEntry, PickEntry, TextEntry } from '../../ui/form/entries.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { unitsQuery, useSaveCandidate } from './adjustments.queries.ts'
import { scoresOf, scoresText } from './candidate-draft.ts'

interface CandidateDialogProps {
  readonly candidate: Candidate | null
  readonly onClose: () => void
}

const categoryOptions = areaCategories.map((category) => ({ value: category, label: areaCategoryNames[category] }))

/** An area proposed for the list, as its registry entry will say once it is admitted. */
export function CandidateDialog({ candidate, onClose }: CandidateDialogProps) {
  const { name, category, districtCode, leadUnit, positioning, reason } = candidate ?? {}
  const [text, setText] = useState(scoresText(candidate?.scores ?? []))
  const scores = scoresOf(text)
  const units = useQuery(unitsQuery).data?.rows ?? []
  const unitsOf = (kind: 'district' | 'department') =>
    units.filter(({ type }) => type === kind).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <FormDialog
      title={candidate ? `更改候选：${candidate.name}` : '增加候选'}
      description="候选不计入任何数字；批准增补后按这里的内容登记为片区。"
      endpoint={addCandidate}
      command={useSaveCandidate(candidate?.version ?? null)}
      first={{ name, category, districtCode, leadUnit, positioning, reason }}
      body={{ scores: scores ?? [], ...(candidate && { code: candidate.code }) }}
      missing={scores === null && { name: 'scores', message: '应为“2024 86.5”这样的年份和得分，得分最多两位小数' }}
      verb="保存"
      done={({ name }) => [candidate ? '已更改候选' : '已增加候选', name]}
      onClose={onClose}
    >
      {!candidate && <TextEntry label="编码" name="code" hint="入列后即片区编码，不能与现有片区相同" />}
      <TextEntry label="片区名称" name="name" />
      <ChoiceEntry label="类别" name="category" options={categoryOptions} />
      <PickEntry label="推荐区县" name="districtCode" options={unitsOf('district')} placeholder="输入名称查找" />
      <PickEntry label="牵头部门" name="leadUnit" options={unitsOf('department')} placeholder="输入名称查找" />
      <TextEntry label="主导功能（可不填）" name="positioning" />
      <TextEntry label="推荐理由" name="reason" />
      <TextField
        label="年度得分（可不填）"
        name="scores"
        value={text}
        onChange={setText}
        hint="年份和得分，多个用分号分隔，如 2024 86.5；2023 84"
        error={scores === null ? '应为“2024 86.5”这样的年份和得分，得分最多两位小数' : undefined}
      />
    </FormDialog>
  )
}
