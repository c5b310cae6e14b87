import type { Appeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { type EntryKind, entryKinds } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { basisPointsOfEntry } from '../../../ui/form/wan-entry.ts'
import { tenthsOfEntry } from '../../../ui/text/tenths-text.ts'
import styles from '../assessment.module.css'
import { entryKindNames } from '../entry-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { schemeQuery } from '../schemes/scheme.queries.ts'
import { useDecideAppeal } from './appeal.queries.ts'

interface CorrectAppealDialogProps {
  readonly round: RoundPage
  readonly appeal: Appeal
  readonly onClose: () => void
}

/** A share of at most 100 %, or some points. */
const isAmount = (value: number | null | undefined, isShare: boolean): boolean =>
  value !== null && value !== undefined && (isShare ? value <= 10_000 : value > 0)

/** Corrects the result by an entry with its document: that is a new version, the former stays readable. */
export function CorrectAppealDialog({ round, appeal, onClose }: CorrectAppealDialogProps) {
  const [kind, setKind] = useState<EntryKind>('bonus')
  const [amount, setAmount] = useState('')
  const [criterion, setCriterion] = useState<string>()
  const [documentNumber, setDocumentNumber] = useState('')
  const decide = useDecideAppeal(round.year, appeal.appealId)
  const schemeId = round.directions.find(({ direction }) => direction === appeal.direction)?.schemeId ?? ''
  const { data: scheme } = useQuery({ ...schemeQuery(schemeId), enabled: kind === 'objective' && schemeId !== '' })
  const objectives = (scheme?.content.sections ?? []).flatMap(({ criteria }) =>
    criteria.filter((each) => each.kind === 'objective'),
  )
  const isObjective = kind === 'objective'
  const criterionCode = criterion ?? objectives[0]?.code ?? null
  const value = isObjective ? basisPointsOfEntry(amount) : tenthsOfEntry(amount)
  const isReady =
    documentNumber.trim() !== '' && isAmount(value, isObjective) && (!isObjective || criterionCode !== null)
  const wrong = isObjective ? '应为 0—100 的百分数，如 85.5' : '应为数字，最多一位小数，如 1.5'
  return (
    <ReasonDialog
      title={`更正${appeal.unitName}的结果`}
      description="更正后发布新的一版，原版照样可查；两版的不同和原因一起公布。"
      label="理由"
      verb="更正并发布新版"
      done="已更正，结果出了新版"
      isDanger
      isDisabled={!isReady}
      mutation={decide}
      inputOf={(reason) => ({
        step: 'correct' as const,
        reason,
        correction: {
          kind,
          documentNumber: documentNumber.trim(),
          ...(isObjective ? { criterionCode, shareBasisPoints: value ?? null } : { tenths: value ?? null }),
        },
      })}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <Select
          label="更正方式"
          value={kind}
          options={entryKinds.map((each) => ({ value: each, label: entryKindNames[each] }))}
          onChange={(next) => {
            setKind(entryKinds.find((each) => each === next) ?? kind)
            setAmount('')
          }}
        />
        {isObjective && objectives.length > 0 && (
          <Select
            label="客观指标"
            value={criterionCode ?? ''}
            options={objectives.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={setCriterion}
          />
        )}
        <TextField
          label={isObjective ? '更正后的值（%）' : '分值'}
          name="amount"
          value={amount}
          onChange={setAmount}
          error={value === undefined ? wrong : undefined}
          autoComplete="off"
        />
        <TextField
          label="文号"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
      </div>
    </ReasonDialog>
  )
}
