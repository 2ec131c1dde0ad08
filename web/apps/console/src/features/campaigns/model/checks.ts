import { parseMinor } from '@/kit/text/money'
import { basisPointsOf, countOf } from './amounts'

export interface FieldProblem { field: string; reason: 'required' | 'amount' | 'count' | 'percent' | 'order' | 'rising' | 'falling' }

/** Collects what is plainly missing or unreadable in a form. */
export class Checks {
  readonly found: FieldProblem[] = []

  constructor(readonly currency: string) {}

  add(field: string, reason: FieldProblem['reason']): void {
    this.found.push({ field, reason })
  }
  required(field: string, text: string): void {
    if (!text.trim()) this.add(field, 'required')
  }
  amount(field: string, text: string, optional = false): void {
    if (!text.trim()) { if (!optional) this.add(field, 'required') }
    else if ((parseMinor(text, this.currency) ?? -1) < 0) this.add(field, 'amount')
  }
  percent(field: string, text: string): void {
    if (!text.trim()) this.add(field, 'required')
    else if (basisPointsOf(text) === undefined) this.add(field, 'percent')
  }
  count(field: string, text: string, least: number, optional = false): void {
    if (!text.trim()) { if (!optional) this.add(field, 'required') }
    else if ((countOf(text) ?? -1) < least) this.add(field, 'count')
  }
}
