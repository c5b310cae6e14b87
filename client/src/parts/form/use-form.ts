import type { Problem } from '@pianqu/shared/http/problem.ts'
import { faultSentence } from '@pianqu/shared/words/fault-sentence.ts'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import type { FormOfFields } from '../../ui/form/form-context.ts'
import { checkBody, type Fault, valueAt } from './check-body.ts'
import { faultsOfProblem } from './problem-faults.ts'

/** What a body is while it is filled in: any part of it may still be missing. */
export type Draft<Body> = Body extends object
  ? { readonly [Key in keyof Body]?: Body[Key] | string | null | undefined }
  : Body

/** What the fields of a form hold, by name. */
export type Values = Readonly<Record<string, unknown>>

interface Field {
  readonly label: string
  readonly isChosen: boolean
}

/** The dialog's own word on a field. */
type Own = Pick<Fault, 'name' | 'message'>

const without = (name: string) => (fields: ReadonlyMap<string, Field>) =>
  new Map([...fields].filter(([each]) => each !== name))

/** What the person wrote, where they have been, and what was sent of it last. */
export function useForm(schema: z.ZodType | undefined, first: unknown, problem: Problem | null) {
  const [written, setWritten] = useState<Values>((first ?? {}) as Values)
  const [left, setLeft] = useState<ReadonlySet<string> | 'all'>(new Set())
  const [fields, setFields] = useState<ReadonlyMap<string, Field>>(new Map())
  const [sent, setSent] = useState<unknown>(null)
  const join = useCallback((name: string, label: string, isChosen: boolean) => {
    setFields((before) => new Map(before).set(name, { label, isChosen }))
    return () => setFields(without(name))
  }, [])
  const draftOf = (given: unknown): Values => ({ ...(given as Values | undefined), ...written })
  const told = problem ? faultsOfProblem(problem) : []
  const isChosen = (name: string) => fields.get(name)?.isChosen ?? false
  const check = (given: unknown) => checkBody(schema, draftOf(given), isChosen)
  const faultsOf = (given: unknown, own: Own | null): readonly Fault[] => {
    const checked = check(given)
    const found = 'faults' in checked ? checked.faults : []
    return own ? [{ ...own, isExcess: false }, ...found.filter(({ name }) => name !== own.name)] : found
  }
  const isPlaced = ({ name }: Fault) => fields.has(name)

  return {
    written,
    check,
    /** What the contract finds, and in its stead what the dialog itself has to say of a field. */
    faultsOf,
    /** The fault that a reader of the form comes to first, by the name of its field; of what has no field, the dialog's own word if it has one. */
    whyNot: (faults: readonly Fault[], own: string | null): string => {
      const names = [...fields.keys()]
      const fault = names.flatMap((each) => faults.filter(({ name }) => name === each))[0] ?? faults[0]
      if (!fault) return ''
      const label = fields.get(fault.name)?.label
      if (!label && own) return own
      return faultSentence(label, fault.message)
    },
    markSent: (given: unknown) => setSent(draftOf(given)),
    leave: (name: string) => setLeft((before) => (before === 'all' ? before : new Set(before).add(name))),
    leaveAll: () => setLeft('all'),
    /** A problem as the dialog tells it: without what stands beside a field. */
    elsewhere: (): Problem | null => {
      if (!problem || !told.some(isPlaced)) return problem
      const errors = told
        .filter((fault) => !isPlaced(fault))
        .map(({ name, message }) => ({ pointer: name, code: '', message }))
      return errors.length > 0 ? { ...problem, errors } : null
    },
    ofFields: (given: unknown, own: Own | null): FormOfFields => {
      const draft = draftOf(given)
      const found = faultsOf(given, own)
      const isStill = ({ name }: Fault) => valueAt(draft, name.split('.')) === valueAt(sent, name.split('.'))
      const isDue = ({ name, isExcess }: Fault) => isExcess || left === 'all' || left.has(name)
      return {
        faultOf: (name) =>
          (
            told.find((fault) => fault.name === name && isStill(fault)) ??
            found.find((fault) => fault.name === name && isDue(fault))
          )?.message,
        heldAt: (name) => draft[name],
        write: (name, value) => setWritten((before) => ({ ...before, [name]: value })),
        join,
      }
    },
  }
}
