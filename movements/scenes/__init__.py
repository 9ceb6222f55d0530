"""Scenes of the demonstration, played with the actions people use, on whatever day it is made: councils, the movement.

    play_scenes(now)

What the made-up province has under way on that day decides which dossiers they are about.
"""

import datetime

from movements.scenes.above import find_effective
from movements.scenes.after import appeal_against_a_cancelled_recognition, put_forward_with_a_letter
from movements.scenes.cast import Cast
from movements.scenes.conferences import confer
from movements.scenes.dialogues import hold_dialogues
from movements.scenes.honours import honour
from movements.scenes.milestones import freeze_milestones
from movements.scenes.models import register_models
from movements.scenes.programmes import issue_programmes
from movements.scenes.recommendations import recommend_upwards
from movements.scenes.replication import fill_the_board, spread_to_other_units
from movements.scenes.reviews import (
    ask_an_expert,
    check_dossiers,
    leave_items,
    share_dossiers_out,
    show_a_council_of_a_field,
)
from movements.scenes.sessions import plan_a_session
from movements.scenes.stories import tell

__all__ = ["play_scenes"]


RECOGNISED = 4  # before the first decisions of the movement there are none


def play_scenes(now: datetime.datetime) -> None:
    """Play all of them; each takes dossiers that no other has."""
    cast = Cast.of_the_commune(now)
    check_dossiers(cast)
    show_a_council_of_a_field(cast)
    share_dossiers_out(cast)
    plan_a_session(cast)
    ask_an_expert(cast)
    leave_items(cast)
    hold_dialogues(cast)
    recommend_upwards(cast)
    confer(cast)
    register_models(cast)
    issue_programmes(cast)
    if len(cast.recognised()) >= RECOGNISED:
        put_forward_with_a_letter(cast)
        appeal_against_a_cancelled_recognition(cast)
        spread_to_other_units(cast)
        fill_the_board(cast)
        outstanding = cast.outstanding()
        find_effective(outstanding, cast)
        tell(outstanding, cast)
        honour(outstanding, cast)
    freeze_milestones(cast)
