import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { Scheme } from '@pianqu/shared/assessment/scheme.schema.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../../api/api-problem.ts'
import { paths } from '../../../navigation/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { useCreateScheme } from './scheme.queries.ts'
import { schemeCode } from './scheme-words.ts'

interface NewSchemeDialogProps {
  readonly year: number
  readonly direction: Direction
  /** What can be copied. */
  readonly known: readonly Pick<Scheme, 'schemeId' | 'year' | 'direction' | 'edition' | 'name'>[]
  readonly onClose: () => void
}

const usual = 'usual'

/** Begins a draft: the usual one, or a copy of another year. */
export function NewSchemeDialog({ year, direction, known, onClose }: NewSchemeDialogProps) {
  const copies = known.filter((scheme) => scheme.direction === direction)
  const [from, setFrom] = useState(copies[0]?.schemeId ?? usual)
  const create = useCreateScheme()
  const navigate = useNavigate()
  const confirm = () =>
    create.mutate(
      { year, direction, copyOf: from === usual ? null : from },
      { onSuccess: (scheme) => void navigate(paths.scheme(schemeCode(scheme))) },
    )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`起草${year}年度${directionNames[direction]}方案`}
      description="起草后逐项修改；采用之前只有市级专班和审计员看得到。"
      problem={create.error && problemOf(create.error)}
      actions={
        <Button variant="primary" onClick={confirm} isBusy={create.isPending}>
          起草
        </Button>
      }
    >
      <Select
        label="从哪里开始"
        value={from}
        options={[
          ...copies.map(({ schemeId, year, name, edition }) => ({
            value: schemeId,
            label: `复制 ${year}年度 ${name}（第${edition}版）`,
          })),
          { value: usual, label: '通用方案' },
        ]}
        onChange={setFrom}
      />
    </Dialog>
  )
}
