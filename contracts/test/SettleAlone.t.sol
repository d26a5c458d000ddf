// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Contribution} from "../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {Task} from "../src/types/Task.sol";
import {Case, Committees} from "./support/Committees.sol";

/// @notice Committees that were alone in their batch: how they are settled, and where their outcome is kept.
contract SettleAloneTest is Committees {
    string private constant LOCATION =
        '{"storage":"ipfs","location":"/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG"}';

    /// @dev Settles a committee of `count` that was committed alone; answers how many contracts that made.
    function _settleAlone(Case memory c, bytes memory results) private returns (uint256 written) {
        uint256 before = _settlementCount();
        Settlement memory s = _settlement(c, new bytes32[](0), 0, HONEST);
        s.results = results;
        equal(_settleAs(scheduler, s), "", "settled");
        return _settlementCount() - before;
    }

    function _settlementCount() private view returns (uint256) {
        return uint256(vm.load(address(hub), bytes32((uint256(uint160(address(hub))) << 96) | 0xacc0))) >> 224;
    }

    function _shown(Case memory c, string memory results, uint256 count, uint256 revealDeadline) private view {
        Task memory task = hub.viewTask(c.taskId);
        check(task.status == TaskStatus.COMPLETED, "status");
        equal(task.dealid, c.dealId, "deal");
        equal(task.idx, c.commitment.index, "index");
        equal(task.revealDeadline, revealDeadline, "reveal deadline");
        equal(task.consensusValue, Hashes.resultHash(c.taskId, HONEST), "consensus");
        equal(task.resultDigest, HONEST, "digest");
        equal(task.revealCounter, count, "revealed");
        equal(task.winnerCounter, count, "winners");
        equalText(string(task.results), results, "results");
        equal(hub.resultFor(c.taskId), "", "nothing for a callback");
        equal(task.contributors.length, count, "contributors");
        for (uint256 k = 0; k < count; ++k) {
            Contribution memory v = hub.viewContribution(c.taskId, workers[k]);
            equal(task.contributors[k], workers[k], "contributor");
            check(v.status == ContributionStatus.PROVED, "contribution status");
            equal(v.resultHash, c.commitment.contributions[k].resultHash, "hash");
            equal(v.resultSeal, c.commitment.contributions[k].resultSeal, "seal");
            equal(v.weight, 1, "weight");
        }
        (bool committed, bool settled, bool released) = hub.viewCommitment(c.taskId);
        check(committed && settled && !released, "commitment");
        equal(hub.viewCommittee(c.taskId), bytes32(0), "no committee waits any more");
    }

    function test_settle_alone_inSlots() public {
        for (uint256 count = 1; count <= 3; ++count) {
            Case memory c = _agreedCase(2, count);
            equal(_commit(c), "", "committed");
            equal(hub.viewCommittee(c.taskId), c.hash, "waits");
            vm.warp(block.timestamp + 1);
            equal(_settleAlone(c, count == 2 ? bytes("") : bytes(LOCATION)), 0, "no contract");
            _shown(c, count == 2 ? "" : LOCATION, count, block.timestamp - 1 + 2 * T);
            check(bytes4(_settle(c, HONEST)) == IHubErrors.UnexpectedTaskStatus.selector, "twice");
        }
    }

    /// @dev What does not fit is kept as of several tasks.
    function test_settle_alone_inAContract() public {
        Case memory c = _agreedCase(2, 4);
        equal(_commit(c), "", "committed");
        equal(_settleAlone(c, bytes(LOCATION)), 1, "four members");
        _shown(c, LOCATION, 4, block.timestamp + 2 * T);
        c = _agreedCase(2, 3);
        equal(_commit(c), "", "committed");
        equal(_settleAlone(c, "elsewhere"), 1, "no location");
        _shown(c, "elsewhere", 3, block.timestamp + 2 * T);
        Case[] memory cases = new Case[](2);
        bytes32 dealId = _deal(2, 2);
        for (uint256 i = 0; i < 2; ++i) {
            cases[i] = _case(dealId, i, _agree(2));
            equal(_commit(cases[i]), "", "committed");
        }
        uint256 snapshot = vm.snapshotState();
        equal(_settleAlone(cases[1], bytes(LOCATION)), 1, "not the first of its deal");
        _shown(cases[1], LOCATION, 2, block.timestamp + 2 * T);
        vm.revertToState(snapshot);
        Settlement[] memory list = new Settlement[](2);
        (list[0], list[1]) =
        (_settlement(cases[0], new bytes32[](0), 0, HONEST), _settlement(cases[1], _list(cases[1]), 7, HONEST));
        list[0].results = list[1].results = bytes(LOCATION);
        equal(_settleAll(scheduler, list, unclosed), "", "two that were alone, together");
        _shown(cases[0], LOCATION, 2, block.timestamp + 2 * T);
        _shown(cases[1], LOCATION, 2, block.timestamp + 2 * T);
    }
}
