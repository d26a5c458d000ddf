// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubSettlement} from "../../src/interfaces/IHubSettlement.sol";
import {Hashes} from "../../src/libraries/Hashes.sol";
import {Closing, ClosingHash} from "../../src/types/Closing.sol";
import {Commitment, EnclaveProof} from "../../src/types/Commitment.sol";
import {Deal} from "../../src/types/Deal.sol";
import {HubDomain} from "../../src/types/EIP712Domain.sol";
import {Settlement} from "../../src/types/Settlement.sol";
import {SignedContribution, SignedContributionHash} from "../../src/types/SignedContribution.sol";
import {Logs} from "./Logs.sol";
import {Vm} from "./Vm.sol";

/// @notice What one task needs to go the settlement's road.
struct Case {
    bytes32 dealId;
    uint256 index;
    bytes32 taskId;
    Commitment commitment;
    /// As the hub should log them.
    bytes members;
    bytes32 consensus;
    bytes32 hash;
}

/// @title A market whose pool settles in batches, for tests
/// @notice `workers` are in ascending order here, and `keys` are theirs.
abstract contract Committees is Logs {
    bytes32 internal constant HONEST = keccak256("42");
    bytes32 internal constant LIE = keccak256("17");
    bytes32 internal constant OTHER_LIE = keccak256("18");

    uint256[] internal keys;
    bytes32[] internal nobody;
    Closing[] internal unclosed;

    function setUp() public virtual override {
        super.setUp();
        _sortWorkers(WORKERS);
    }

    /// @notice Makes workers of `count` keys, with a deposit each, and sorts them.
    function _sortWorkers(uint256 count) internal {
        for (uint256 i = 0; i < count; ++i) {
            keys.push(_workerKey(i));
            if (i < workers.length) continue;
            workers.push(vm.addr(keys[i]));
            hub.depositFor(1000 * RLC_UNIT, workers[i]);
        }
        for (uint256 i = 1; i < count; ++i) {
            for (uint256 k = i; k > 0 && workers[k - 1] > workers[k]; --k) {
                (workers[k - 1], workers[k]) = (workers[k], workers[k - 1]);
                (keys[k - 1], keys[k]) = (keys[k], keys[k - 1]);
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ signatures

    function _compact(uint256 key, bytes32 digest) internal pure returns (bytes32 r, bytes32 vs) {
        uint8 v;
        bytes32 s;
        (v, r, s) = vm.sign(key, digest);
        vs = bytes32(uint256(s) | (uint256(v - 27) << 255));
    }

    function _liveDigest(bytes32 structHash) internal view returns (bytes32) {
        return HubDomain.digest(HubDomain.separator(block.chainid, address(hub)), structHash);
    }

    function _contributionDigest(SignedContribution memory c, bytes32 taskId, address scheduler_, uint256 stake)
        internal
        view
        returns (bytes32)
    {
        return _liveDigest(
            keccak256(
                abi.encode(
                    SignedContributionHash.TYPEHASH,
                    taskId,
                    scheduler_,
                    stake,
                    c.resultHash,
                    c.resultSeal,
                    c.enclaveChallenge
                )
            )
        );
    }

    function _contribution(uint256 k, bytes32 dealId, bytes32 taskId, bytes32 digest)
        internal
        view
        returns (SignedContribution memory c)
    {
        c.worker = workers[k];
        c.resultHash = Hashes.resultHash(taskId, digest);
        c.resultSeal = Hashes.resultSeal(c.worker, taskId, digest);
        _resign(c, k, dealId, taskId);
    }

    /// @notice Signs again what was changed.
    function _resign(SignedContribution memory c, uint256 k, bytes32 dealId, bytes32 taskId) internal view {
        Deal memory deal = hub.viewDeal(dealId);
        (c.r, c.vs) = _compact(keys[k], _contributionDigest(c, taskId, deal.workerpool.owner, deal.workerStake));
    }

    function _closing(uint256 k, bytes32 taskId, bytes memory results, uint256 tip)
        internal
        view
        returns (Closing memory c)
    {
        c.tip = tip;
        (c.r, c.vs) = _compact(keys[k], _liveDigest(ClosingHash.structHash(taskId, keccak256(results), tip)));
    }

    // ------------------------------------------------------------------------------------------------ cases

    /// @notice Task `index` of a deal, worker k answering `answers[k]`; the first answer of `HONEST` or else the first
    /// of all is taken for the consensus.
    function _case(bytes32 dealId, uint256 index, bytes32[] memory answers) internal view returns (Case memory c) {
        return _caseFrom(dealId, index, answers, 0);
    }

    /// @notice The same, by the workers from number `from` on.
    function _caseFrom(bytes32 dealId, uint256 index, bytes32[] memory answers, uint256 from)
        internal
        view
        returns (Case memory c)
    {
        c.dealId = dealId;
        c.index = index;
        c.taskId = keccak256(abi.encode(dealId, index));
        c.commitment.dealid = dealId;
        c.commitment.index = index;
        c.commitment.contributions = new SignedContribution[](answers.length);
        for (uint256 k = 0; k < answers.length; ++k) {
            c.commitment.contributions[k] = _contribution(from + k, dealId, c.taskId, answers[k]);
        }
        _describe(c, answers.length == 0 ? bytes32(0) : _believed(answers));
    }

    function _believed(bytes32[] memory answers) private pure returns (bytes32) {
        for (uint256 k = 0; k < answers.length; ++k) {
            if (answers[k] == HONEST) return HONEST;
        }
        return answers[0];
    }

    /// @notice Works out what the hub will make of the commitment.
    function _describe(Case memory c, bytes32 digest) internal view {
        c.consensus = Hashes.resultHash(c.taskId, digest);
        c.members = "";
        for (uint256 k = 0; k < c.commitment.contributions.length; ++k) {
            SignedContribution memory s = c.commitment.contributions[k];
            uint256 third = hub.viewScore(s.worker) / 3;
            uint64 weight = uint64((third < 3 ? 3 : third) - 1);
            c.members = bytes.concat(
                c.members, abi.encodePacked(s.worker, weight, s.enclaveChallenge, s.resultHash, s.resultSeal)
            );
        }
        c.hash = keccak256(abi.encodePacked(c.taskId, c.consensus, uint8(c.commitment.contributions.length), c.members));
    }

    /// @notice `count` answers, all honest.
    function _agree(uint256 count) internal pure returns (bytes32[] memory answers) {
        answers = new bytes32[](count);
        for (uint256 k = 0; k < count; ++k) {
            answers[k] = HONEST;
        }
    }

    function _agreedCase(uint256 trust, uint256 count) internal returns (Case memory) {
        return _case(_deal(trust, 1), 0, _agree(count));
    }

    /// @dev Tasks of one deal, committed together.
    function _bag(uint256 tasks, uint256 members) internal returns (Case[] memory cases) {
        bytes32 dealId = _deal(3, tasks);
        cases = new Case[](tasks);
        for (uint256 i = 0; i < tasks; ++i) {
            cases[i] = _caseFrom(dealId, i, _agree(members), i % 3);
        }
        equal(_commitAll(cases), "", "committed");
    }

    // ------------------------------------------------------------------------------------------------ the road

    function _commit(Case memory c) internal returns (bytes memory refusal) {
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        return _commitAs(scheduler, list);
    }

    /// @return refusal of the last task that was refused
    function _commitAs(address sender, Commitment[] memory list) internal returns (bytes memory refusal) {
        vm.recordLogs();
        vm.prank(sender);
        hub.commit(list);
        return _refusal(IHubSettlement.CommitmentRefused.selector);
    }

    function _commitAll(Case[] memory cases) internal returns (bytes memory refusal) {
        Commitment[] memory list = new Commitment[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            list[i] = cases[i].commitment;
        }
        return _commitAs(scheduler, list);
    }

    function _refusal(bytes32 topic) internal returns (bytes memory refusal) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == topic) refusal = abi.decode(logs[i].data, (bytes));
        }
    }

    function _list(Case memory c) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = c.hash;
    }

    function _settlement(Case memory c, bytes32[] memory batch, uint256 place, bytes32 digest)
        internal
        pure
        returns (Settlement memory)
    {
        return Settlement(c.taskId, batch, place, _shown(c.members, c.taskId, digest), digest, "results", "");
    }

    /// @dev Members as `settle` takes them, without what follows from the digest. Bytes that are no member stay as they are.
    function _shown(bytes memory members, bytes32 taskId, bytes32 digest) internal pure returns (bytes memory shown) {
        uint256 whole = members.length - (members.length % 112);
        for (uint256 at = 0; at < whole; at += 112) {
            bytes32 hash = bytes32(_part(members, at + 48, 32));
            address worker = address(bytes20(_part(members, at, 20)));
            bool agrees = hash == Hashes.resultHash(taskId, digest)
                && bytes32(_part(members, at + 80, 32)) == Hashes.resultSeal(worker, taskId, digest);
            bytes memory member = _part(members, at, agrees ? 48 : 112);
            if (agrees) member[20] |= 0x80;
            shown = bytes.concat(shown, member);
        }
        return bytes.concat(shown, _part(members, whole, members.length - whole));
    }

    function _part(bytes memory data, uint256 start, uint256 size) internal pure returns (bytes memory part) {
        part = new bytes(size);
        for (uint256 i = 0; i < size; ++i) {
            part[i] = data[start + i];
        }
    }

    function _settle(Case memory c, bytes32 digest) internal returns (bytes memory refusal) {
        return _settleAs(scheduler, _settlement(c, _list(c), 0, digest));
    }

    function _settleAs(address sender, Settlement memory s) internal returns (bytes memory refusal) {
        return _settleWith(sender, s, new Closing[](0));
    }

    function _settleClosed(address sender, Settlement memory s, Closing memory closing)
        internal
        returns (bytes memory refusal)
    {
        Closing[] memory closings = new Closing[](1);
        closings[0] = closing;
        return _settleWith(sender, s, closings);
    }

    function _settleWith(address sender, Settlement memory s, Closing[] memory closings)
        private
        returns (bytes memory refusal)
    {
        Settlement[] memory list = new Settlement[](1);
        list[0] = s;
        return _settleAll(sender, list, closings);
    }

    function _settleAll(address sender, Settlement[] memory list, Closing[] memory closings)
        internal
        returns (bytes memory refusal)
    {
        vm.recordLogs();
        vm.prank(sender);
        hub.settle(list, closings);
        return _refusal(IHubSettlement.SettlementRefused.selector);
    }

    function _release(Case memory c) internal {
        hub.release(c.taskId, _list(c), 0, c.consensus, c.members);
    }

    function _settlementsOf(Case[] memory cases) internal pure returns (Settlement[] memory list) {
        bytes32[] memory hashes = new bytes32[](cases.length);
        list = new Settlement[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            hashes[i] = cases[i].hash;
            list[i] = _settlement(cases[i], i == 0 ? hashes : new bytes32[](0), i, HONEST);
        }
    }
}
