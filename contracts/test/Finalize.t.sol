// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Market, Orders} from "./support/Market.sol";

contract FinalizeTest is Market {
    function test_happyPath_works() public {
        bytes32 taskId = _task(3);
        bytes32 digest = keccak256("result");
        _contribute(taskId, workers[0], digest);
        _contribute(taskId, workers[1], digest);
        check(hub.viewTask(taskId).status == TaskStatus.REVEALING, "revealing");
        _reveal(taskId, workers[0], digest);
        _reveal(taskId, workers[1], digest);
        _finalize(taskId);
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.COMPLETED, "completed");
        equal(task.resultDigest, digest, "digest");
        equal(hub.balanceOf(address(hub)), 0, "pot");
    }

    function test_solo_works() public {
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        bytes32 taskId = hub.initialize(_match(o), 0);
        _solo(taskId, workers[0], keccak256("x"));
        check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
        equal(hub.viewTask(taskId).contributors[0], workers[0], "contributor");
        equal(hub.viewDeal(hub.viewTask(taskId).dealid).dataset.pointer, dataset, "dataset");
    }
}
