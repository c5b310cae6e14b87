import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { unitTypeNames } from '@pianqu/shared/units/unit.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { PickEntry } from '../../ui/form/entries.tsx'
import type { Option } from '../../ui/form/option.ts'
import { Picker } from '../../ui/form/picker.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { unitsQuery } from './blockers.queries.ts'

const optionOf = ({ code, name, type }: Unit): Option => ({ value: code, label: name, note: unitTypeNames[type] })

/** The one unit that leads, kept by the form of a dialog. */
export function LeadEntry({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const { data } = useQuery(unitsQuery)
  return (
    <PickEntry
      label={label}
      name="leadUnit"
      options={(data?.rows ?? []).map(optionOf)}
      placeholder="输入单位名称"
      {...(hint && { hint })}
    />
  )
}

interface CoUnitsProps {
  readonly codes: readonly string[]
  readonly onChange: (codes: string[]) => void
}

/** Units that join: added one by one, and taken out again. */
export function CoUnits({ codes, onChange }: CoUnitsProps) {
  const { data } = useQuery(unitsQuery)
  const units = data?.rows ?? []
  const nameOf = (code: string) => units.find((unit) => unit.code === code)?.name ?? code
  return (
    <Stack gap={6}>
      <Picker
        label="配合单位（可不填）"
        name="coUnits"
        value={null}
        onChange={(code) => code !== null && onChange([...codes, code])}
        options={units.filter(({ code }) => !codes.includes(code)).map(optionOf)}
        placeholder="输入单位名称，可加几个"
      />
      {codes.length > 0 && (
        <Row as="ul" gap={8} aria-label="已选的配合单位">
          {codes.map((code) => (
            <li key={code}>
              <Button onClick={() => onChange(codes.filter((each) => each !== code))}>
                {nameOf(code)}
                <span className="visually-hidden">，移除</span>
                <Icon name="close" size={12} />
              </Button>
            </li>
          ))}
        </Row>
      )}
    </Stack>
  )
}
