import {
  type AdjustmentKind,
  adjustmentKindNames,
  adjustmentKinds,
  listStateNames,
} from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { fittingFault } from '@pianqu/shared/adjustments/fitting.ts'
import type { Outcome } from '@pianqu/shared/adjustments/outcome.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { Select } from '../../ui/form/select.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './adjustments.module.css'
import { boardQuery, candidatesQuery, usePropose } from './adjustments.queries.ts'

interface ProposeDialogProps {
  /** What the rule says; without it the proposal is made by hand. */
  readonly outcome?: Outcome
  readonly onClose: () => void
}

/** The areas that an adjustment of this kind fits, as they stand today. */
function useSubjects(kind: AdjustmentKind) {
  const { data: board } = useQuery(boardQuery)
  const { data: pool } = useQuery(candidatesQuery)
  const areas = (board?.areas ?? []).map(({ code, name, state }) => ({ code, name, state }))
  const candidates = (pool?.rows ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ code, name }) => ({ code, name, state: 'candidate' as const }))
  return [...areas, ...candidates]
    .filter(({ name, state }) => fittingFault(kind, name, state) === null)
    .map(({ code, name, state }) => ({ value: code, label: name, note: listStateNames[state] }))
}

const kindOptions = adjustmentKinds.map((kind) => ({ value: kind, label: adjustmentKindNames[kind] }))

/** Proposes an adjustment; somebody else decides. */
export function ProposeDialog({ outcome, onClose }: ProposeDialogProps) {
  const { data: board } = useQuery(boardQuery)
  const thisYear = Number((board?.today ?? '2000').slice(0, 4))
  const [kind, setKind] = useState<AdjustmentKind>(outcome?.kind ?? 'watch')
  const [areaCode, setAreaCode] = useState<string | null>(outcome?.areaCode ?? null)
  const [basis, setBasis] = useState(String(outcome?.year ?? thisYear - 1))
  const [effectiveOn, setEffectiveOn] = useState<Day | undefined>()
  const [documentNumber, setDocumentNumber] = useState('')
  const [reason, setReason] = useState('')
  const subjects = useSubjects(kind)
  const propose = usePropose()
  const toast = useToast()
  const basisYear = /^20\d\d$/.test(basis.trim()) ? Number(basis) : null
  const isExplained = outcome !== undefined || reason.trim().length >= 2
  const confirm = () => {
    if (!areaCode || !effectiveOn || basisYear === null) return
    propose.mutate(
      {
        kind,
        areaCode,
        basisYear,
        effectiveOn,
        documentNumber: documentNumber.trim() || null,
        reason: reason.trim(),
        fromRule: outcome !== undefined,
      },
      {
        onSuccess: ({ areaName }) => {
          toast('已提请', `${areaName}${adjustmentKindNames[kind]}，由另一人决定`)
          onClose()
        },
      },
    )
  }
  const isReady = areaCode !== null && effectiveOn !== undefined && basisYear !== null && isExplained
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={outcome ? `提请${adjustmentKindNames[outcome.kind]}：${outcome.name}` : '人工提请'}
      description="提请不改变名单；由另一人批准后，名单自生效日期起改变，占比、覆盖率和总览随之改变。"
      actions={
        <Button variant="primary" onClick={confirm} isBusy={propose.isPending} disabled={!isReady}>
          提请
        </Button>
      }
    >
      <div className={styles['form']}>
        {outcome ? (
          <p className={styles['evidence']}>{outcome.sentence}</p>
        ) : (
          <>
            <Select
              label="调整"
              value={kind}
              options={kindOptions}
              onChange={(value) => {
                setKind(adjustmentKinds.find((one) => one === value) ?? kind)
                setAreaCode(null)
              }}
            />
            <Picker
              label="片区"
              value={areaCode}
              options={subjects}
              onChange={setAreaCode}
              placeholder="输入名称查找"
            />
            <TextField label="依据年度" name="basisYear" value={basis} onChange={setBasis} autoComplete="off" />
          </>
        )}
        <DayField
          label="生效日期"
          value={effectiveOn}
          onChange={(text) => setEffectiveOn(text && isDay(text) ? text : undefined)}
        />
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          hint="未印发时可不填，批准时必填"
          autoComplete="off"
        />
        <TextField
          label={outcome ? '补充说明（可不填）' : '理由'}
          name="reason"
          value={reason}
          onChange={setReason}
          autoComplete="off"
        />
      </div>
      {propose.error && <ProblemNotice problem={problemOf(propose.error)} />}
    </Dialog>
  )
}
