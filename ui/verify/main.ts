// verify.html: checks an evidence pack and shows what is in it, from the disk, with nothing installed and nothing sent.
import { start } from './view/app';

start();
