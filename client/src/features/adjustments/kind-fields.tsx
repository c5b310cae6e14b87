import type { ConsequenceKind } from '@pianqu/shared/consequences/consequence.schema.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/form/check.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Box } from '../../ui/layout/box.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useAddKind } from './consequences.queries.ts'

/** As it is typed. */
interface Amount {
  readonly quantity: string
  readonly quantityUnit: string
}

interface KindFieldsProps {
  readonly kinds: readonly ConsequenceKind[]
  readonly kindCode: string
  readonly onKind: (code: string) => void
  readonly amount: Amount
  readonly onAmount: (patch: Partial<Amount>) => void
}

/** The kind, how much of it where it is counted, and a kind that the list lacks. */
export function KindFields({ kinds, kindCode, onKind, amount, onAmount }: KindFieldsProps) {
  const [isAdding, setAdding] = useState(false)
  const kind = kinds.find(({ code }) => code === kindCode)
  return (
    <>
      <Row align="end">
        <Select
          label="种类"
          name="kindCode"
          value={kindCode}
          options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onKind}
        />
        {!isAdding && <Button onClick={() => setAdding(true)}>增加种类</Button>}
      </Row>
      {isAdding && (
        <NewKind
          onAdded={(code) => {
            onKind(code)
            setAdding(false)
          }}
        />
      )}
      {kind?.needsQuantity && (
        <Row align="end">
          <TextField
            label="数量"
            name="quantity"
            value={amount.quantity}
            onChange={(quantity) => onAmount({ quantity })}
          />
          <TextField
            label="单位"
            name="quantityUnit"
            value={amount.quantityUnit}
            onChange={(quantityUnit) => onAmount({ quantityUnit })}
            hint="如 亩、万元、个项目"
          />
        </Row>
      )}
    </>
  )
}

const tones = [
  { value: 'positive', label: '正向激励' },
  { value: 'negative', label: '负向约束' },
]

function NewKind({ onAdded }: { readonly onAdded: (code: string) => void }) {
  const [name, setName] = useState('')
  const [tone, setTone] = useState('negative')
  const [isCounted, setCounted] = useState(false)
  const add = useAddKind()
  const confirm = () =>
    add.mutate(
      { name: name.trim(), isPositive: tone === 'positive', needsQuantity: isCounted },
      { onSuccess: ({ code }) => onAdded(code) },
    )
  return (
    <Box as="fieldset" size="small" gap={8} aria-label="增加种类">
      <TextField label="种类名称" name="kindName" value={name} onChange={setName} />
      <Row align="end">
        <Select label="性质" value={tone} options={tones} onChange={setTone} />
        <Check isChecked={isCounted} onChange={setCounted}>
          须填数量和单位
        </Check>
        <Button onClick={confirm} isBusy={add.isPending} disabled={name.trim().length < 2}>
          加入列表
        </Button>
      </Row>
      {add.error && <ProblemNotice problem={problemOf(add.error)} />}
    </Box>
  )
}
