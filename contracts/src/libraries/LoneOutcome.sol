// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {Locations} from "./Locations.sol";
import {Outcome, OutcomeMember} from "./OutcomeCode.sol";
import {TaskStore, TaskWord} from "./TaskStore.sol";
import {WorkerNumbers} from "./WorkerNumbers.sol";

/// @title The outcome of a task that was committed and settled alone, in the task's own slots
/// @notice Most such outcomes are small: one to three members that all won, no enclave, nothing for a callback, and a result on
/// IPFS or none. Of these the digest takes the slot in which the committee's hash was, the location's hash the next one, and the
/// rest is in the task's word (`TaskStore`), from the lowest bit:
///
///     reveal      22 bits  reveal deadline, s after the deal's start
///     members     66 bits  22 each, the last one first; 0 for none: share 6, and above it the worker's number 16
///
/// What does not fit in there is kept as the outcomes of several tasks are (`OutcomeCode`).
/// @dev Rationale: a contract costs 32,000 gas before its first byte, which several tasks can share and one cannot.
library LoneOutcome {
    uint256 private constant DEADLINE = 22;
    uint256 private constant SHARE = 6;
    uint256 private constant NUMBER = 16;
    uint256 private constant MEMBER = SHARE + NUMBER;
    uint256 internal constant MAX_MEMBERS = 3;
    uint256 private constant MEMBERS = MAX_MEMBERS * MEMBER;

    /// @notice Members of which one cannot be told in here.
    uint256 internal constant TOO_LARGE = type(uint256).max;

    /// @notice The members with a further winner.
    /// @param number the worker's number, or 0 if it has none
    /// @param share binary logarithm of its weight, below 64
    function add(uint256 members, uint256 number, uint256 share) internal pure returns (uint256) {
        if (number == 0 || number >> NUMBER != 0 || members >> MEMBERS != 0) return TOO_LARGE;
        return (members << MEMBER) | (number << SHARE) | share;
    }

    /// @notice Can this be kept in the task's slots?
    function fits(TaskWord task, uint256 members, uint256 revealDeadline) internal pure returns (bool) {
        return members >> MEMBERS == 0 && revealDeadline >> DEADLINE == 0 && task.index() == 0;
    }

    /// @notice Keeps it.
    /// @param location hash of the location, 0 for no results
    function save(
        uint256 base,
        TaskWord task,
        uint256 members,
        uint256 revealDeadline,
        bytes32 digest,
        bytes32 location
    ) internal {
        TaskStore.save(base, task.settledAlone((members << DEADLINE) | revealDeadline));
        TaskStore.saveDigest(base, digest);
        if (location != 0) TaskStore.saveLocation(base, location);
    }

    /// @notice What was kept.
    function load(uint256 base, TaskWord task) internal view returns (Outcome memory outcome) {
        uint256 record = task.record();
        outcome.revealDeadline = record & ((1 << DEADLINE) - 1);
        outcome.digest = TaskStore.digestOf(base);
        bytes32 location = TaskStore.locationOf(base);
        if (location != 0) outcome.results = Locations.render(location);
        uint256 members = record >> DEADLINE;
        uint256 count;
        for (uint256 left = members; left != 0; left >>= MEMBER) {
            ++count;
        }
        outcome.members = new OutcomeMember[](count);
        for (; count > 0; members >>= MEMBER) {
            OutcomeMember memory member = outcome.members[--count];
            member.share = members & ((1 << SHARE) - 1);
            member.number = (members >> SHARE) & ((1 << NUMBER) - 1);
            member.worker = WorkerNumbers.load(member.number);
            member.won = true;
        }
    }
}
