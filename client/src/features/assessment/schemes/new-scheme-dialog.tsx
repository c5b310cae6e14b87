import { type Direction, directionNames } from '@pianqu/shared/assessment/direction.ts'
import { createScheme } from '@pianqu/shared/assessment/scheme.contract.ts'
import type { Scheme } from '@pianqu/shared/assessment/scheme.schema.ts'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { FormDialog } from '../../../parts/form/form-dialog.tsx'
import { ChoiceEntry } from '../../../ui/form/entries.tsx'
import { useCreateScheme } from './scheme.queries.ts'
import { schemeCode } from './scheme-words.ts'

interface NewSchemeDialogProps {
  readonly year: number
  readonly direction: Direction
  /** What can be copied. */
  readonly known: readonly Pick<Scheme, 'schemeId' | 'year' | 'direction' | 'edition' | 'name'>[]
  readonly onClose: () => void
}

/** A scheme is mostly called by its year already. */
const schemeTitle = ({ year, name }: Pick<Scheme, 'year' | 'name'>): string =>
  name.includes(String(year)) ? name : `${year}年度 ${name}`

/** Begins a draft: the usual one, or a copy of another year. */
export function NewSchemeDialog({ year, direction, known, onClose }: NewSchemeDialogProps) {
  const copies = known.filter((scheme) => scheme.direction === direction)
  const navigate = useNavigate()
  const what = `${year}年度${directionNames[direction]}方案`
  return (
    <FormDialog
      title={`起草${what}`}
      description="起草后逐项修改；采用之前只有市级专班和审计员看得到。"
      endpoint={createScheme}
      command={useCreateScheme()}
      first={{ copyOf: copies[0]?.schemeId ?? '' }}
      body={{ year, direction }}
      verb="起草"
      done={[`已起草${what}`]}
      onDone={(scheme) => void navigate(paths.scheme(schemeCode(scheme)))}
      onClose={onClose}
    >
      <ChoiceEntry
        label="从哪里开始"
        name="copyOf"
        options={[
          ...copies.map((scheme) => ({
            value: scheme.schemeId,
            label: `复制 ${schemeTitle(scheme)}（第${scheme.edition}版）`,
          })),
          { value: '', label: '通用方案' },
        ]}
      />
    </FormDialog>
  )
}
