import { useEffect, useState } from 'react'

/** A value once it has rested, so that not every key asks the server; `Object.is` tells values apart. */
export function useRested<Value>(value: Value, restMs = 300): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return rested
}
