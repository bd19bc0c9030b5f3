"""The one way that the rest of the program asks a forge."""

from typing import Protocol

from pipeline.forge.values import Comment, Event, PullRequest, Review, Status


class Forge(Protocol):
    """What is asked of a forge; a question that stays unanswered raises UnfinishedError."""

    pause: float

    def open_pull_requests(self) -> tuple[PullRequest, ...]:
        """Return what is proposed and not yet merged or closed."""

    def pull_request(self, number: int) -> PullRequest:
        """Return one pull request, open or not."""

    def create_pull_request(self, branch: str, target: str, title: str, body: str) -> PullRequest:
        """Propose a branch; raises LostAnswerError where it may have been done unheard."""

    def reviews(self, number: int) -> tuple[Review, ...]:
        """Return every decision of a reviewer, whether it still counts or not."""

    def events(self, number: int) -> tuple[Event, ...]:
        """Return the way of a pull request, in order."""

    def set_status(self, commit: str, status: Status) -> None:
        """Set the status of a commit for its context."""

    def comments(self, number: int) -> tuple[Comment, ...]:
        """Return the comments below a pull request, oldest first."""

    def create_comment(self, number: int, body: str) -> Comment:
        """Comment; raises LostAnswerError where it may have been done unheard."""

    def change_comment(self, number: int, comment: Comment, body: str) -> None:
        """Replace the text of a comment."""

    def remove_comment(self, number: int, comment: Comment) -> None:
        """Remove a comment."""
