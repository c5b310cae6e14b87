import type { Direction } from '@pianqu/shared/assessment/direction.ts'
import { type Appeal, decideAppeal } from '@pianqu/shared/assessment/results/appeal.contract.ts'
import { type EntryKind, entryKinds } from '@pianqu/shared/assessment/results/audit.contract.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { WordsEntry } from '../../../ui/form/entries.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { basisPointsOfEntry } from '../../../ui/form/wan-entry.ts'
import { tenthsOfEntry } from '../../../ui/text/tenths-text.ts'
import { entryKindNames } from '../entry-words.ts'
import { schemeQuery } from '../schemes/scheme.queries.ts'
import { useDecideAppeal } from './appeal.queries.ts'

interface CorrectAppealDialogProps {
  readonly round: RoundPage
  readonly appeal: Appeal
  readonly onClose: () => void
}

/** How the two kinds of amount are asked for: a share of at most 100 %, or some points. */
const amountKinds = {
  share: {
    label: '更正后的值（%）',
    field: 'shareBasisPoints',
    wrong: '应为 0—100 的百分数，如 85.5',
    read: basisPointsOfEntry,
    isRight: (value: number) => value <= 10_000,
  },
  points: {
    label: '分值',
    field: 'tenths',
    wrong: '应为数字，最多一位小数，如 1.5',
    read: tenthsOfEntry,
    isRight: (value: number) => value > 0,
  },
} as const

/** The objective values that the scheme of a direction has. */
function useObjectives(round: RoundPage, direction: Direction, isAsked: boolean) {
  const schemeId = round.directions.find((each) => each.direction === direction)?.schemeId ?? ''
  const { data: scheme } = useQuery({ ...schemeQuery(schemeId), enabled: isAsked && schemeId !== '' })
  return (scheme?.content.sections ?? []).flatMap(({ criteria }) => criteria.filter(({ kind }) => kind === 'objective'))
}

interface Filled {
  readonly kind: EntryKind | null
  readonly isAmount: boolean
  readonly label: string
  readonly criterionCode: string | null
}

/** What keeps the correction from being one; nothing of it is chosen for the person. */
function whyNot({ kind, isAmount, label, criterionCode }: Filled): string | null {
  if (kind === null) return '请选择更正方式'
  if (!isAmount) return `请填写${label}`
  return kind === 'objective' && criterionCode === null ? '方案没有客观指标' : null
}

/** Corrects the result by an entry with its document: that is a new version, the former stays readable. */
export function CorrectAppealDialog({ round, appeal, onClose }: CorrectAppealDialogProps) {
  const [kind, setKind] = useState<EntryKind | null>(null)
  const [amount, setAmount] = useState('')
  const [criterion, setCriterion] = useState<string>()
  const [documentNumber, setDocumentNumber] = useState('')
  const isObjective = kind === 'objective'
  const objectives = useObjectives(round, appeal.direction, isObjective)
  const criterionCode = criterion ?? objectives[0]?.code ?? null
  const { label, field, wrong, read, isRight } = amountKinds[isObjective ? 'share' : 'points']
  const value = read(amount)
  const isAmount = typeof value === 'number' && isRight(value)
  const correction = kind && {
    ...{ kind, documentNumber, [field]: value ?? null },
    criterionCode: isObjective ? criterionCode : null,
  }
  return (
    <FormDialog
      title={`更正${appeal.unitName}的结果`}
      description="更正后发布新的一版，原版照样可查；两版的不同和原因一起公布。"
      endpoint={decideAppeal}
      command={useDecideAppeal(round.year, appeal.appealId)}
      body={{ step: 'correct', ...(correction && { correction }) }}
      missing={whyNot({ kind, isAmount, label, criterionCode })}
      verb="更正并发布新版"
      isDanger
      done={['已更正，结果出了新版']}
      onClose={onClose}
    >
      <Select
        label="更正方式"
        value={kind ?? ''}
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
      {kind && (
        <TextField
          label={label}
          name={`correction.${field}`}
          value={amount}
          onChange={setAmount}
          error={value === undefined ? wrong : undefined}
        />
      )}
      <TextField label="文号" name="correction.documentNumber" value={documentNumber} onChange={setDocumentNumber} />
      <WordsEntry label="理由" name="reason" />
    </FormDialog>
  )
}
