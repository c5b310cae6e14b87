import type { Candidate } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { areaCategories, areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useToast } from '../../ui/toast.tsx'
import { unitsQuery, useSaveCandidate } from './adjustments.queries.ts'
import { type CandidateDraft, candidateBody, candidateDraft, scoresOf } from './candidate-draft.ts'

interface CandidateDialogProps {
  readonly candidate: Candidate | null
  readonly onClose: () => void
}

/** An area proposed for the list, as its registry entry will say once it is admitted. */
export function CandidateDialog({ candidate, onClose }: CandidateDialogProps) {
  const [draft, setDraft] = useState<CandidateDraft>(() => candidateDraft(candidate))
  const { data } = useQuery(unitsQuery)
  const save = useSaveCandidate(candidate?.version ?? null)
  const toast = useToast()
  const units = (data?.rows ?? []).map(({ code, name, type }) => ({ value: code, label: name, type }))
  const set = (patch: Partial<CandidateDraft>) => setDraft({ ...draft, ...patch })
  const body = candidateBody(draft)
  const confirm = () => {
    if (!body) return
    save.mutate(body, {
      onSuccess: () => {
        toast(candidate ? '已更改候选' : '已增加候选', body.name)
        onClose()
      },
    })
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={candidate ? `更改候选：${candidate.name}` : '增加候选'}
      description="候选不计入任何数字；批准增补后按这里的内容登记为片区。"
      problem={save.error && problemOf(save.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={save.isPending} disabled={!body}>
          保存
        </Button>
      }
    >
      <Stack>
        {!candidate && (
          <TextField
            label="编码"
            name="code"
            value={draft.code}
            onChange={(code) => set({ code })}
            hint="入列后即片区编码，不能与现有片区相同"
            autoComplete="off"
          />
        )}
        <TextField
          label="片区名称"
          name="name"
          value={draft.name}
          onChange={(name) => set({ name })}
          autoComplete="off"
        />
        <Select
          label="类别"
          value={draft.category}
          options={areaCategories.map((category) => ({ value: category, label: areaCategoryNames[category] }))}
          onChange={(value) => set({ category: areaCategories.find((one) => one === value) ?? draft.category })}
        />
        <Picker
          label="推荐区县"
          value={draft.districtCode}
          options={units.filter(({ type }) => type === 'district')}
          onChange={(districtCode) => set({ districtCode })}
          placeholder="输入名称查找"
        />
        <Picker
          label="牵头部门"
          value={draft.leadUnit}
          options={units.filter(({ type }) => type === 'department')}
          onChange={(leadUnit) => set({ leadUnit })}
          placeholder="输入名称查找"
        />
        <TextField
          label="主导功能（可不填）"
          name="positioning"
          value={draft.positioning}
          onChange={(positioning) => set({ positioning })}
          autoComplete="off"
        />
        <TextField
          label="推荐理由"
          name="reason"
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          autoComplete="off"
        />
        <TextField
          label="年度得分（可不填）"
          name="scores"
          value={draft.scores}
          onChange={(scores) => set({ scores })}
          hint="年份和得分，多个用分号分隔，如 2024 86.5；2023 84"
          error={scoresOf(draft.scores) === null ? '应为“2024 86.5”这样的年份和得分，得分最多两位小数' : undefined}
          autoComplete="off"
        />
      </Stack>
    </Dialog>
  )
}
