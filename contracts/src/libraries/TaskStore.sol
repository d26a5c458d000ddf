// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {TaskStatus} from "../types/Enums.sol";
import {CodeStore} from "./CodeStore.sol";

/// @notice The first slot of a task, from the lowest bit:
///
///     deal       160 bits  address of the deal's code; 0 for a Boost task
///     index       40 bits  index inside the deal, from 0
///     reveal      40 bits  reveal deadline, s; 0 without consensus
///     status       4 bits  TaskStatus
///     group        6 bits  the group that reached consensus
///     revealed     1 bit   somebody revealed: the group's slot holds the digest
///     solo         1 bit   finalized by contributeAndFinalize: the outcome tells the contribution
///     committed    1 bit   took the settlement's road
///     released     1 bit   its committee was released
///     alone        1 bit   its committee was committed alone: its hash is in a slot of the task
///
/// Once settled, the task has in place of the reveal deadline the number of its settlement, and in place of group, revealed and
/// solo its place in it, 8 bits (`OutcomeCode`). Alone and settled, it has its outcome in these 8 bits and, below them, in the
/// 80 of index and reveal deadline (`LoneOutcome`); its index is 0.
type TaskWord is uint256;

using TaskStore for TaskWord global;

/// @notice A contribution, from the lowest bit:
///
///     worker     160 bits
///     weight      64 bits  weight of the worker when it contributed
///     group        6 bits  number of its result hash, in order of appearance
///     sealed       1 bit   the seal is not 0
///     rejected     1 bit   its consensus was reopened
///     enclave      1 bit   there is an enclave, in a slot of its own
type ContributionWord is uint256;

using TaskStore for ContributionWord global;

/// @title A task in storage
/// @notice A task's slots lie side by side, from a place that its id gives:
///
///     0            the task itself
///     1            hash of its committee, if it was committed alone; the digest once settled (`LoneOutcome`)
///     2            hash of the location of its result, if it is kept there
///     0x40 + k     contribution k; the first empty one ends the list
///     0x80 + k     its seal, cleared when it is proved: that is what PROVED means
///     0xc0 + k     its enclave, if it has one
///     0x100 + g    result hash of group g; the digest once somebody revealed it
///
/// What finalize leaves is the code of a contract with the task's id as key: a STOP, then 3 bytes for the length of the
/// results, the results, and the callback's data; after contributeAndFinalize the results are preceded by the worker, 20 bytes,
/// its enclave, 20, and the digest, 32. Nothing to say, no contract.
library TaskStore {
    /// No more contributors than that: whoever ends the task walks through all of them.
    uint256 internal constant MAX_CONTRIBUTORS = 64;

    uint256 private constant COMMITTEE = 1;
    uint256 private constant LOCATION = 2;
    uint256 private constant CONTRIBUTIONS = 0x40;
    uint256 private constant SEALS = 0x80;
    uint256 private constant ENCLAVES = 0xc0;
    uint256 private constant GROUPS = 0x100;
    uint256 private constant TASKS = uint256(keccak256("iexec.tasks"));

    uint256 private constant RESULTS = 4;
    uint256 private constant SOLO_RESULTS = 76;

    // ------------------------------------------------------------------------------------------------ slots

    /// @notice Where the task's slots begin.
    function slotOf(bytes32 taskId) internal pure returns (uint256 base) {
        uint256 tasks = TASKS;
        assembly ("memory-safe") {
            mstore(0, taskId)
            mstore(0x20, tasks)
            base := keccak256(0, 0x40)
        }
    }

    function get(uint256 slot) private view returns (uint256 value) {
        assembly ("memory-safe") {
            value := sload(slot)
        }
    }

    function put(uint256 slot, uint256 value) private {
        assembly ("memory-safe") {
            sstore(slot, value)
        }
    }

    function load(uint256 base) internal view returns (TaskWord) {
        return TaskWord.wrap(get(base));
    }

    function save(uint256 base, TaskWord task) internal {
        put(base, TaskWord.unwrap(task));
    }

    /// @notice Contribution `k`, 0 if there is none.
    function contribution(uint256 base, uint256 k) internal view returns (ContributionWord) {
        return k < MAX_CONTRIBUTORS ? ContributionWord.wrap(get(base + CONTRIBUTIONS + k)) : ContributionWord.wrap(0);
    }

    function saveContribution(uint256 base, uint256 k, ContributionWord word) internal {
        put(base + CONTRIBUTIONS + k, ContributionWord.unwrap(word));
    }

    function sealOf(uint256 base, uint256 k) internal view returns (bytes32) {
        return bytes32(get(base + SEALS + k));
    }

    function saveSeal(uint256 base, uint256 k, bytes32 value) internal {
        put(base + SEALS + k, uint256(value));
    }

    function enclaveOf(uint256 base, uint256 k) internal view returns (address) {
        return address(uint160(get(base + ENCLAVES + k)));
    }

    function saveEnclave(uint256 base, uint256 k, address value) internal {
        put(base + ENCLAVES + k, uint160(value));
    }

    /// @notice Result hash of group `g`, or its digest once revealed.
    function groupOf(uint256 base, uint256 g) internal view returns (bytes32) {
        return bytes32(get(base + GROUPS + g));
    }

    function saveGroup(uint256 base, uint256 g, bytes32 value) internal {
        put(base + GROUPS + g, uint256(value));
    }

    /// @notice Hash of the committee of a task that was committed alone.
    function committeeOf(uint256 base) internal view returns (bytes32) {
        return bytes32(get(base + COMMITTEE));
    }

    /// @notice Marks a committed task as alone, with its committee's hash.
    function saveAlone(uint256 base, bytes32 committee) internal {
        save(base, load(base).withAlone());
        put(base + COMMITTEE, uint256(committee));
    }

    /// @notice Digest of a task that was settled alone; it takes the place of the committee's hash.
    function digestOf(uint256 base) internal view returns (bytes32) {
        return committeeOf(base);
    }

    function saveDigest(uint256 base, bytes32 value) internal {
        put(base + COMMITTEE, uint256(value));
    }

    /// @notice Hash of the location of its result; 0 without.
    function locationOf(uint256 base) internal view returns (bytes32) {
        return bytes32(get(base + LOCATION));
    }

    function saveLocation(uint256 base, bytes32 value) internal {
        put(base + LOCATION, uint256(value));
    }

    /// @notice Was contribution `k` revealed?
    function proved(uint256 base, uint256 k, ContributionWord word) internal view returns (bool) {
        return word.isSealed() && !word.isRejected() && sealOf(base, k) == 0;
    }

    // ------------------------------------------------------------------------------------------------ task

    /// @notice A task just initialized.
    function active(address deal_, uint256 index_) internal pure returns (TaskWord) {
        return TaskWord.wrap(uint160(deal_) | (index_ << 160)).withStatus(TaskStatus.ACTIVE);
    }

    function deal(TaskWord task) internal pure returns (address) {
        return address(uint160(TaskWord.unwrap(task)));
    }

    function index(TaskWord task) internal pure returns (uint256) {
        if (task.isAlone() && task.status() == TaskStatus.COMPLETED) return 0;
        return uint40(TaskWord.unwrap(task) >> 160);
    }

    function revealDeadline(TaskWord task) internal pure returns (uint256) {
        return uint40(TaskWord.unwrap(task) >> 200);
    }

    function status(TaskWord task) internal pure returns (TaskStatus) {
        return TaskStatus((TaskWord.unwrap(task) >> 240) & 0xf);
    }

    function group(TaskWord task) internal pure returns (uint256) {
        return (TaskWord.unwrap(task) >> 244) & 0x3f;
    }

    function isRevealed(TaskWord task) internal pure returns (bool) {
        return (TaskWord.unwrap(task) >> 250) & 1 == 1;
    }

    function isSolo(TaskWord task) internal pure returns (bool) {
        return (TaskWord.unwrap(task) >> 251) & 1 == 1;
    }

    function withStatus(TaskWord task, TaskStatus status_) internal pure returns (TaskWord) {
        return TaskWord.wrap((TaskWord.unwrap(task) & ~(uint256(0xf) << 240)) | (uint256(status_) << 240));
    }

    /// @notice The task REVEALING until `deadline`, with `group_` in consensus.
    function revealing(TaskWord task, uint256 group_, uint256 deadline) internal pure returns (TaskWord) {
        return
            TaskWord.wrap(TaskWord.unwrap(task) | (deadline << 200) | (group_ << 244)).withStatus(TaskStatus.REVEALING);
    }

    /// @notice The task ACTIVE again, without consensus.
    function reopened(TaskWord task) internal pure returns (TaskWord) {
        return active(task.deal(), task.index());
    }

    function withRevealed(TaskWord task) internal pure returns (TaskWord) {
        return TaskWord.wrap(TaskWord.unwrap(task) | (1 << 250));
    }

    function withSolo(TaskWord task) internal pure returns (TaskWord) {
        return TaskWord.wrap(TaskWord.unwrap(task) | (1 << 251));
    }

    // ------------------------------------------------------------------------------------------------ settlement

    /// @notice The task with a committee fixed, to be revealed until `deadline`.
    function committed(address deal_, uint256 index_, uint256 deadline) internal pure returns (TaskWord) {
        uint256 word = TaskWord.unwrap(active(deal_, index_)) | (deadline << 200) | (1 << 252);
        return TaskWord.wrap(word).withStatus(TaskStatus.COMMITTED);
    }

    /// @notice The task COMPLETED by a settlement, as its task number `place_`, below 256.
    function settled(TaskWord task, uint256 settlement_, uint256 place_) internal pure returns (TaskWord) {
        uint256 word = TaskWord.unwrap(active(task.deal(), task.index())) | (settlement_ << 200);
        return TaskWord.wrap(word | (place_ << 244) | (1 << 252)).withStatus(TaskStatus.COMPLETED);
    }

    /// @notice The task COMPLETED, its outcome of 88 bits in the word itself. It is the first one of its deal.
    function settledAlone(TaskWord task, uint256 record_) internal pure returns (TaskWord) {
        uint256 word = uint160(task.deal()) | (uint256(uint80(record_)) << 160) | ((record_ >> 80) << 244);
        return TaskWord.wrap(word | (1 << 252)).withAlone().withStatus(TaskStatus.COMPLETED);
    }

    /// @notice The outcome in the word of a task that was settled alone.
    function record(TaskWord task) internal pure returns (uint256) {
        return uint80(TaskWord.unwrap(task) >> 160) | (task.place() << 80);
    }

    function withAlone(TaskWord task) internal pure returns (TaskWord) {
        return TaskWord.wrap(TaskWord.unwrap(task) | (1 << 254));
    }

    function isAlone(TaskWord task) internal pure returns (bool) {
        return (TaskWord.unwrap(task) >> 254) & 1 == 1;
    }

    function withReleased(TaskWord task) internal pure returns (TaskWord) {
        return TaskWord.wrap(TaskWord.unwrap(task) | (1 << 253));
    }

    function isCommitted(TaskWord task) internal pure returns (bool) {
        return (TaskWord.unwrap(task) >> 252) & 1 == 1;
    }

    function isReleased(TaskWord task) internal pure returns (bool) {
        return (TaskWord.unwrap(task) >> 253) & 1 == 1;
    }

    /// @notice Number of the settlement that completed the task.
    function settlement(TaskWord task) internal pure returns (uint256) {
        return uint40(TaskWord.unwrap(task) >> 200);
    }

    /// @notice The task's place in it.
    function place(TaskWord task) internal pure returns (uint256) {
        return uint8(TaskWord.unwrap(task) >> 244);
    }

    // ------------------------------------------------------------------------------------------------ contribution

    function contributed(address worker_, uint256 weight_, uint256 group_, bool sealed_, bool enclave_)
        internal
        pure
        returns (ContributionWord)
    {
        uint256 word = uint160(worker_) | (weight_ << 160) | (group_ << 224);
        if (sealed_) word |= 1 << 230;
        if (enclave_) word |= 1 << 232;
        return ContributionWord.wrap(word);
    }

    function exists(ContributionWord word) internal pure returns (bool) {
        return ContributionWord.unwrap(word) != 0;
    }

    function worker(ContributionWord word) internal pure returns (address) {
        return address(uint160(ContributionWord.unwrap(word)));
    }

    function weight(ContributionWord word) internal pure returns (uint256) {
        return uint64(ContributionWord.unwrap(word) >> 160);
    }

    function groupNumber(ContributionWord word) internal pure returns (uint256) {
        return (ContributionWord.unwrap(word) >> 224) & 0x3f;
    }

    function isSealed(ContributionWord word) internal pure returns (bool) {
        return (ContributionWord.unwrap(word) >> 230) & 1 == 1;
    }

    function isRejected(ContributionWord word) internal pure returns (bool) {
        return (ContributionWord.unwrap(word) >> 231) & 1 == 1;
    }

    function hasEnclave(ContributionWord word) internal pure returns (bool) {
        return (ContributionWord.unwrap(word) >> 232) & 1 == 1;
    }

    function rejected(ContributionWord word) internal pure returns (ContributionWord) {
        return ContributionWord.wrap(ContributionWord.unwrap(word) | (1 << 231));
    }

    // ------------------------------------------------------------------------------------------------ outcome

    /// @notice Keeps what finalize was given.
    function writeOutcome(bytes32 taskId, bytes calldata results, bytes calldata callbackData) internal {
        if (results.length == 0 && callbackData.length == 0) return;
        CodeStore.write(taskId, abi.encodePacked(bytes1(0), uint24(results.length), results, callbackData));
    }

    /// @notice Keeps what contributeAndFinalize was given.
    function writeSoloOutcome(
        bytes32 taskId,
        address worker_,
        address enclave,
        bytes32 digest,
        bytes calldata results,
        bytes calldata callbackData
    ) internal {
        bytes memory head = abi.encodePacked(bytes1(0), uint24(results.length), worker_, enclave, digest);
        CodeStore.write(taskId, bytes.concat(head, results, callbackData));
    }

    /// @notice What a completed task left: results and callback data.
    function outcome(bytes32 taskId, bool solo)
        internal
        view
        returns (bytes memory results, bytes memory callbackData)
    {
        bytes memory code = CodeStore.read(CodeStore.addressOf(taskId), 0);
        if (code.length == 0) return (results, callbackData);
        uint256 start = solo ? SOLO_RESULTS : RESULTS;
        uint256 size;
        assembly ("memory-safe") {
            size := and(shr(224, mload(add(code, 0x20))), 0xffffff)
        }
        results = slice(code, start, size);
        callbackData = slice(code, start + size, code.length - start - size);
    }

    /// @notice The one contribution of a task that contributeAndFinalize completed.
    function soloContribution(bytes32 taskId) internal view returns (address worker_, address enclave, bytes32 digest) {
        bytes memory code = CodeStore.read(CodeStore.addressOf(taskId), 0);
        assembly ("memory-safe") {
            worker_ := shr(96, mload(add(code, 0x24)))
            enclave := shr(96, mload(add(code, 0x38)))
            digest := mload(add(code, 0x4c))
        }
    }

    function slice(bytes memory data, uint256 start, uint256 size) private pure returns (bytes memory part) {
        part = new bytes(size);
        assembly ("memory-safe") {
            mcopy(add(part, 0x20), add(add(data, 0x20), start), size)
        }
    }
}
