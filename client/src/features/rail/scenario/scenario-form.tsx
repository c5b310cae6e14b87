import type { RailScenario } from '@pianqu/shared/rail/rail-scenario.schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChoiceRow } from '../../../ui/form/choice-row.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import styles from '../rail.module.css'
import type { RailMap } from '../rail-data.ts'
import { type Draft, emptyDraft, readDraft } from './scenario-draft.ts'
import { changeKinds, changeNames } from './scenario-plan.ts'

interface ScenarioFormProps {
  readonly map: RailMap
  readonly onAdd: (change: RailScenario) => void
}

/** One change at a time: what, of which line or station, and how. */
export function ScenarioForm({ map, onAdd }: ScenarioFormProps) {
  const [draft, setDraft] = useState<Draft>(emptyDraft('delay'))
  const [fault, setFault] = useState<string>()
  const change = (patch: Partial<Draft>) => {
    setDraft({ ...draft, ...patch })
    setFault(undefined)
  }
  const { kind } = draft
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const read = readDraft(draft)
    if ('fault' in read) {
      setFault(read.fault)
      return
    }
    onAdd(read.change)
    setDraft(emptyDraft(kind))
  }
  return (
    <Stack as="form" gap={16} aria-label="增加一项变动" onSubmit={submit}>
      <ChoiceRow
        label="变动"
        value={kind}
        options={changeKinds.map((value) => ({ value, label: changeNames[value] }))}
        onChange={(next) => {
          setDraft(emptyDraft(next))
          setFault(undefined)
        }}
      />
      <Row gap={[12, 16]} align="start" className={styles['fields']}>
        {kind !== 'add' && (
          <Picker
            key={kind}
            label={kind === 'move' ? '站点' : '线路或站点'}
            placeholder="按名称查找"
            value={draft.code}
            onChange={(code) => change({ code })}
            options={optionsOf(map, kind !== 'move')}
          />
        )}
        <KindFields draft={draft} onChange={change} />
        <Button type="submit" variant="primary">
          加入情景
        </Button>
      </Row>
      {fault && (
        <Note kind="wrong" role="alert">
          {fault}
        </Note>
      )}
    </Stack>
  )
}

function optionsOf({ lines, stations }: RailMap, withLines: boolean) {
  const option = (note: string) => (each: { readonly code: string; readonly name: string }) => ({
    value: each.code,
    label: each.name,
    note,
  })
  return [...(withLines ? lines.map(option('线路')) : []), ...stations.map(option('站点'))]
}

interface KindFieldsProps {
  readonly draft: Draft
  readonly onChange: (patch: Partial<Draft>) => void
}

function KindFields({ draft: { kind, day, months, name, longitude, latitude }, onChange }: KindFieldsProps) {
  const text = (label: string, key: keyof Draft, value: string, hint: string) => (
    <TextField label={label} name={key} value={value} onChange={(next) => onChange({ [key]: next })} hint={hint} />
  )
  if (kind === 'drop') return null
  if (kind === 'delay') {
    return (
      <>
        {text('新的开通日期', 'day', day, '如 2027-06-30')}
        {text('或推迟几个月', 'months', months, '提前写负数')}
      </>
    )
  }
  return (
    <>
      {kind === 'add' && text('站名（可不填）', 'name', name, '例如 拟增东站')}
      {text('经度（WGS-84）', 'longitude', longitude, '如 104.0657')}
      {text('纬度（WGS-84）', 'latitude', latitude, '如 30.6595')}
      {kind === 'add' && text('开通日期', 'day', day, '如 2027-06-30')}
    </>
  )
}
