/** A thing to choose: its value on the wire and what a person reads. */
export interface Option {
  value: string;
  label: string;
}
