import {
  type AdjustmentKind,
  adjustmentKindNames,
  adjustmentKinds,
  listStateNames,
} from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { fittingFault } from '@pianqu/shared/adjustments/fitting.ts'
import type { Outcome } from '@pianqu/shared/adjustments/outcome.ts'
import { propose } from '@pianqu/shared/adjustments/proposal.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { DayEntry, NumberEntry, TextEntry } from '../../ui/form/entries.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { boardQuery, candidatesQuery, usePropose } from './adjustments.queries.ts'

interface ProposeDialogProps {
  /** What the rule says; without it the proposal is made by hand. */
  readonly outcome?: Outcome
  readonly onClose: () => void
}

/** The areas that an adjustment of this kind fits, as they stand today. */
function useSubjects(kind: AdjustmentKind | null) {
  const { data: board } = useQuery(boardQuery)
  const { data: pool } = useQuery(candidatesQuery)
  const areas = (board?.areas ?? []).map(({ code, name, state }) => ({ code, name, state }))
  const candidates = (pool?.rows ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ code, name }) => ({ code, name, state: 'candidate' as const }))
  return [...areas, ...candidates]
    .filter(({ name, state }) => kind && fittingFault(kind, name, state) === null)
    .map(({ code, name, state }) => ({ value: code, label: name, note: listStateNames[state] }))
}

const kindOptions = adjustmentKinds.map((kind) => ({ value: kind, label: adjustmentKindNames[kind] }))

/** Proposes an adjustment; somebody else decides. */
export function ProposeDialog({ outcome, onClose }: ProposeDialogProps) {
  const [kind, setKind] = useState<AdjustmentKind | null>(outcome?.kind ?? null)
  const [areaCode, setAreaCode] = useState<string | null>(outcome?.areaCode ?? null)
  const subjects = useSubjects(kind)
  return (
    <FormDialog
      title={outcome ? `提请${adjustmentKindNames[outcome.kind]}：${outcome.name}` : '人工提请'}
      description="提请不改变名单；由另一人批准后，名单自生效日期起改变，占比、覆盖率和总览随之改变。"
      endpoint={propose}
      command={usePropose()}
      first={{ basisYear: outcome?.year }}
      body={{ kind, areaCode: areaCode ?? '', fromRule: outcome !== undefined }}
      missing={({ reason }) => !outcome && !reason && { name: 'reason', message: '请填写理由' }}
      verb="提请"
      done={({ areaName }) => ['已提请', `${areaName}${kind ? adjustmentKindNames[kind] : ''}，由另一人决定`]}
      onClose={onClose}
    >
      {outcome ? (
        <Callout>{outcome.sentence}</Callout>
      ) : (
        <>
          <Select
            label="调整"
            name="kind"
            value={kind ?? ''}
            options={kindOptions}
            onChange={(value) => {
              setKind(adjustmentKinds.find((one) => one === value) ?? kind)
              setAreaCode(null)
            }}
          />
          <Picker
            label="片区"
            name="areaCode"
            value={areaCode}
            options={subjects}
            onChange={setAreaCode}
            placeholder={kind ? '输入名称查找' : '先选择调整'}
          />
          <NumberEntry label="依据年度" name="basisYear" hint="四位数的年份，如 2024" />
        </>
      )}
      <DayEntry label="生效日期" name="effectiveOn" />
      <TextEntry label="文号" name="documentNumber" hint="未印发时可不填，批准时必填" />
      <TextEntry label={outcome ? '补充说明（可不填）' : '理由'} name="reason" />
    </FormDialog>
  )
}
