import { Module } from '@nestjs/common';
import { IntroductionsController } from './introductions.controller.js';

/** The HTTP routes, for the api alone: the worker has no session to ask. */
@Module({ controllers: [IntroductionsController] })
export class IntroductionsHttpModule {}
