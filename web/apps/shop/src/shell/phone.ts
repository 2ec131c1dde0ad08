/** A telephone number without the blanks and dashes that people type, full-width digits made plain. */
export function tidyPhone(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\-().]/g, '')
}

/** A mainland mobile number, or an international one with its country code. The server decides in the end. */
export const isPhone = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone) || /^\+\d{7,15}$/.test(phone)
